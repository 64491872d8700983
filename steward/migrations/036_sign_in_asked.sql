-- That a desk asks an issuer for new tokens is written before it asks: a refresh token counts once, and the answer is
-- the only one that brings the next. A moment that is over: whoever asked died, or got no answer.
ALTER TABLE desk.system_sign_in ADD COLUMN asked_until timestamptz;
