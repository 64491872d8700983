-- What a remedy was judged by names its line and its instrument; both are looked up for every further one.
CREATE INDEX action_by_line ON desk.action ((facts->>'line')) WHERE facts ? 'line';
CREATE INDEX action_by_instrument ON desk.action ((facts->>'instrument')) WHERE facts ? 'instrument';
