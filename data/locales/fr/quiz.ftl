# Les idées reçues et le quiz.

myth-claim = On entend dire : « { $claim } » C’est { $verdict }.
myth-criterion = { $name }, n° { $number }
