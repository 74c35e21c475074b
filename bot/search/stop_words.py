"""Words that only hold a sentence together, in French and English, folded."""

# One list for both languages: people mix them, and none of these says what is asked.
_LISTED = """
    a afin ai ainsi alors apres as assez au aucun aucune auquel aussi autre autres aux avait avec
    avez avoir avons beaucoup bien bon c ca car ce ceci cela celle celles celui ces cet cette ceux
    chacun chaque chez ci comme comment d dans de dehors deja depuis des dessous deux devant doit
    doivent donc dont du durant elle elles en encore entre environ es est et etaient etait ete etes
    etre eu eux fait faire fais font faut fut furent grace hors i il ils j jamais je jusqu jusque l
    la laquelle le lequel les lesquelles lesquels leur leurs lors lorsqu lorsque lui m ma mais me
    meme memes mes mien moi moins mon n ne ni non nos notre nous on ont ou par parce parmi pas
    pendant peu peut peuvent peux plus plutot pour pourquoi pourrais pourrait pouvez pouvoir puis
    puisqu puisque qu quand que quel quelle quelles quelqu quelque quelques quels qui quoi s sa sans
    sauf se selon sera serait ses seulement si sien soi soit son sont sous suis sur t ta tandis tant
    te tel telle telles tels tes toi ton tous tout toute toutes tres tu un une va vais vers veut
    dois devons devez devrait devrais sais sait savent savons savez vois voit voient dis dit disent
    mets met mettent prends prend prennent pris tient tiennent vient viennent venu peuvent pouvait
    pourra voudrais voudrait voulez aura aurait auront seront serais soient sois soyez etant ayant
    veux voici voila vont vos votre vous vu y bonjour bonsoir salut merci svp stp

    about above after again against all also am among an and any are as at be because been before
    being below between both but by can could did do does doing done down during each either else
    ever every few for from further had has have having he her here hers herself him himself his how
    however if in into is it its itself just less like ll may me might mine more most much must my
    myself no nor not now of off often on once one only or other others our ours out over own per re
    s same shall she should so some such than that the their theirs them themselves then there these
    they this those through to too under until up upon us ve very via was we were what whatever when
    where whether which while who whom whose why will with within without would yes yet you your
    yours hello hi thanks thank please
    """
STOP_WORDS = frozenset(_LISTED.split())
