## Requests that people see to

request_taken = { request_sentence } I've asked a colleague to see to it. Nothing has changed yet.
# English has it of the declaration; other languages have one for each request.
request_sentence = { $request ->
   *[other] { $sentence }
}
