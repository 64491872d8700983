## Requests that people see to

request_taken = { request_sentence } I've asked a colleague to see to it. Nothing has changed yet.
# English has it of the declaration; other languages have one for each request.
request_sentence = { $request ->
   *[other] { $sentence }
}
request_left = { request_sentence } { $beside ->
    [yes] { ask_for_a_person }
   *[no] I can ask a colleague, if you like.
}
request_offered = { request_sentence } { $beside ->
    [yes] { ask_for_a_person }
   *[no] Shall I ask a colleague to see to it? Just say yes.
}
note_taken = Thank you for telling us that.{ $passed_on ->
    [yes] { " " }I've put it in front of the team; you need do nothing more.
   *[no] { "" }
}

## Other companies' agents

remote_answer = { $state ->
    [done] { $agent } has seen to this{ $amount ->
        [none] .
       *[other] { "" }: { $amount }.
    }
    [working] { $agent } is still looking at this. Ask me again here whenever you like.
    [refused] { $agent } did not accept this.
    [asks] { $agent } needs to know more about this than I may tell.
    [failed] This did not work at { $agent }.
   *[silent] { $agent } can't be asked just now, so I can't tell you more about this yet.
}
address_lacks = Of that address ({ $address }) I still need: { $parts }. Nothing is changed until I have it.
address_part = { $part ->
    [house] the number of the house
    [postcode] the postcode
   *[town] the town
}
