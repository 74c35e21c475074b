# Ce que les membres font avec les ateliers : s’inscrire, se les faire rappeler, les retrouver.

error-workshop-called-off = Cet atelier est annulé : il n’aura pas lieu. Les dates à venir : /ateliers à-venir
error-workshop-over = Cet atelier est terminé. Les dates à venir : /ateliers à-venir ; les replays : /ateliers passés
error-workshop-begun = Cet atelier a déjà commencé : il n’y a plus rien à rappeler.
error-sign-up-on-page = On s’inscrit à cet atelier sur sa page : { $url }
error-no-sign-up = Je ne prends pas d’inscription pour cet atelier. Je peux vous le rappeler.
error-nothing-to-leave = Il n’y a rien à changer : vous n’avez pas d’inscription à cet atelier, et je ne vous le rappelle pas.
error-no-offset = Choisissez au moins un moment. Pour ne plus recevoir de rappel d’un atelier, ouvrez-le et choisissez « Ne plus me le rappeler ».
