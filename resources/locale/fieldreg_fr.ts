<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en_GB">
    <context>
        <name>Acts</name>
        <message numerus="yes">
            <source>%n entries</source>
            <translation>
                <numerusform>%n entrée</numerusform>
                <numerusform>%n entrées</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>%n personne</numerusform>
                <numerusform>%n personnes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people corrected ({fields})</source>
            <translation>
                <numerusform>%n personne corrigée ({fields})</numerusform>
                <numerusform>%n personnes corrigées ({fields})</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people marked</source>
            <translation>
                <numerusform>marque de %n personne</numerusform>
                <numerusform>marques de %n personnes</numerusform>
            </translation>
        </message>
        <message>
            <source>Done again: {what}</source>
            <translation>Rétabli : {what}</translation>
        </message>
        <message>
            <source>Taken back: {what}</source>
            <translation>Annulé : {what}</translation>
        </message>
        <message>
            <source>a question</source>
            <translation>une question</translation>
        </message>
        <message>
            <source>a quota</source>
            <translation>un quota</translation>
        </message>
        <message>
            <source>an answer to head office</source>
            <translation>une réponse au siège</translation>
        </message>
        <message>
            <source>{name} added</source>
            <translation>{name}, ajout</translation>
        </message>
        <message>
            <source>{name} back in use</source>
            <translation>{name}, remise en usage</translation>
        </message>
        <message>
            <source>{name} changed</source>
            <translation>{name}, modification</translation>
        </message>
        <message>
            <source>{name} corrected ({fields})</source>
            <translation>{name}, correction ({fields})</translation>
        </message>
        <message>
            <source>{name} out of use</source>
            <translation>{name}, mise hors d’usage</translation>
        </message>
        <message>
            <source>{name} registered</source>
            <translation>{name}, inscription</translation>
        </message>
        <message>
            <source>{name} taken off the list</source>
            <translation>{name}, retrait de la liste</translation>
        </message>
        <message>
            <source>{session} called off</source>
            <translation>{session}, annulation</translation>
        </message>
        <message>
            <source>{session} changed ({fields})</source>
            <translation>{session}, modification ({fields})</translation>
        </message>
        <message>
            <source>{session} closed</source>
            <translation>{session}, clôture</translation>
        </message>
        <message>
            <source>{session} deleted</source>
            <translation>{session}, suppression</translation>
        </message>
        <message>
            <source>{session} opened</source>
            <translation>{session}, réouverture</translation>
        </message>
        <message>
            <source>{session} planned</source>
            <translation>{session}, session prévue</translation>
        </message>
    </context>
    <context>
        <name>Answers</name>
        <message numerus="yes">
            <source>%n tries left.</source>
            <translation>
                <numerusform>Il reste %n essai.</numerusform>
                <numerusform>Il reste %n essais.</numerusform>
            </translation>
        </message>
        <message>
            <source>4–8 digits</source>
            <translation>4 à 8 chiffres</translation>
        </message>
        <message>
            <source>A PIN has four to eight digits.</source>
            <translation>Un code PIN a de quatre à huit chiffres.</translation>
        </message>
        <message>
            <source>After {count} wrong tries only the passphrase unlocks it.</source>
            <translation>Après {count} essais erronés, seule la phrase de passe le déverrouille.</translation>
        </message>
        <message>
            <source>Cannot do at all</source>
            <translation>Je n’y arrive pas du tout</translation>
        </message>
        <message>
            <source>Choose an answer, or press Enter again to leave this question out.</source>
            <translation>Choisissez une réponse, ou appuyez encore une fois sur Entrée pour passer cette question.</translation>
        </message>
        <message>
            <source>Choose one of these first.</source>
            <translation>Choisissez d’abord l’un des deux.</translation>
        </message>
        <message>
            <source>Communicating</source>
            <translation>Communiquer</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>Continuer</translation>
        </message>
        <message>
            <source>Do you have difficulty (with self-care such as) washing all over or dressing?</source>
            <translation>Avez-vous des difficultés à prendre soin de vous, par exemple à vous laver ou à vous habiller ?</translation>
        </message>
        <message>
            <source>Do you have difficulty hearing, even if using a hearing aid?</source>
            <translation>Avez-vous des difficultés à entendre, même avec un appareil auditif ?</translation>
        </message>
        <message>
            <source>Do you have difficulty remembering or concentrating?</source>
            <translation>Avez-vous des difficultés à vous souvenir ou à vous concentrer ?</translation>
        </message>
        <message>
            <source>Do you have difficulty seeing, even if wearing glasses?</source>
            <translation>Avez-vous des difficultés à voir, même avec des lunettes ?</translation>
        </message>
        <message>
            <source>Do you have difficulty walking or climbing steps?</source>
            <translation>Avez-vous des difficultés à marcher ou à monter des marches ?</translation>
        </message>
        <message>
            <source>Do you see yourself as an LGBTI person?</source>
            <translation>Vous considérez-vous comme une personne LGBTI ?</translation>
        </message>
        <message>
            <source>Do you want to stop here?</source>
            <translation>Voulez-vous arrêter ici ?</translation>
        </message>
        <message>
            <source>Enter seals your answers; after that nobody can read them on this laptop. Then hand it back.</source>
            <translation>Entrée scelle vos réponses ; ensuite, plus personne ne peut les lire sur cet ordinateur. Puis rendez-le.</translation>
        </message>
        <message>
            <source>Ethnicity</source>
            <translation>Appartenance ethnique</translation>
        </message>
        <message>
            <source>Giving back…</source>
            <translation>Restitution…</translation>
        </message>
        <message>
            <source>Hand over again</source>
            <translation>Confier de nouveau</translation>
        </message>
        <message>
            <source>Hand over for sealed answers</source>
            <translation>Confier pour des réponses scellées</translation>
        </message>
        <message>
            <source>Hand the laptop over only if this has changed.</source>
            <translation>Ne confiez l’ordinateur que si cela a changé.</translation>
        </message>
        <message>
            <source>Health</source>
            <translation>Santé</translation>
        </message>
        <message>
            <source>Hearing</source>
            <translation>Entendre</translation>
        </message>
        <message>
            <source>Hello</source>
            <translation>Bonjour</translation>
        </message>
        <message>
            <source>I do not know</source>
            <translation>Je ne sais pas</translation>
        </message>
        <message>
            <source>I would rather not answer</source>
            <translation>Je préfère ne pas répondre</translation>
        </message>
        <message>
            <source>Is there anything about your health that we should know so that you can take part well?</source>
            <translation>Y a-t-il quelque chose à savoir sur votre santé pour que vous puissiez bien participer ?</translation>
        </message>
        <message>
            <source>LGBTI</source>
            <translation>LGBTI</translation>
        </message>
        <message>
            <source>New answers take the place of earlier ones of the same session; others stay.</source>
            <translation>Les nouvelles réponses remplacent celles de la même session ; les autres restent.</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Suivant</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Non</translation>
        </message>
        <message>
            <source>No - no difficulty</source>
            <translation>Non, aucune difficulté</translation>
        </message>
        <message>
            <source>No, I go on</source>
            <translation>Non, je continue</translation>
        </message>
        <message>
            <source>No, I would rather not</source>
            <translation>Non, je préfère ne pas répondre</translation>
        </message>
        <message>
            <source>No, nothing</source>
            <translation>Non, rien</translation>
        </message>
        <message>
            <source>Nothing was recorded.</source>
            <translation>Rien n’a été enregistré.</translation>
        </message>
        <message>
            <source>Only for the trainer.</source>
            <translation>Pour l’équipe de formation seulement.</translation>
        </message>
        <message>
            <source>Only for you.</source>
            <translation>Pour vous seulement.</translation>
        </message>
        <message>
            <source>Only that you would rather not answer was recorded.</source>
            <translation>Il est seulement noté que vous préférez ne pas répondre.</translation>
        </message>
        <message>
            <source>PIN</source>
            <translation>Code PIN</translation>
        </message>
        <message>
            <source>Please give the laptop back to the trainer.</source>
            <translation>Rendez l’ordinateur à la personne qui vous l’a confié.</translation>
        </message>
        <message>
            <source>Previous</source>
            <translation>Précédent</translation>
        </message>
        <message>
            <source>Refuse and give back</source>
            <translation>Refuser et rendre</translation>
        </message>
        <message>
            <source>Remembering, concentrating</source>
            <translation>Mémoire, concentration</translation>
        </message>
        <message>
            <source>Seal and give back</source>
            <translation>Sceller et rendre</translation>
        </message>
        <message numerus="yes">
            <source>Sealed answers given: %n, last on {day}</source>
            <translation>
                <numerusform>Réponses scellées données : %n fois, la dernière le {day}</numerusform>
                <numerusform>Réponses scellées données : %n fois, la dernière le {day}</numerusform>
            </translation>
        </message>
        <message>
            <source>Sealing…</source>
            <translation>Scellement…</translation>
        </message>
        <message>
            <source>Seeing</source>
            <translation>Voir</translation>
        </message>
        <message>
            <source>Stop now</source>
            <translation>Arrêter</translation>
        </message>
        <message>
            <source>Thank you.</source>
            <translation>Merci.</translation>
        </message>
        <message>
            <source>That was all, thank you</source>
            <translation>C’est tout, merci</translation>
        </message>
        <message>
            <source>The laptop is back.</source>
            <translation>L’ordinateur a été rendu.</translation>
        </message>
        <message>
            <source>The next questions ask about difficulties you may have doing certain activities because of a HEALTH PROBLEM.</source>
            <translation>Les questions suivantes portent sur les difficultés que vous pouvez avoir à faire certaines choses à cause d’un PROBLÈME DE SANTÉ.</translation>
        </message>
        <message>
            <source>The screen is locked. Your answers are not shown here again.</source>
            <translation>L’écran est verrouillé. Vos réponses ne s’affichent plus ici.</translation>
        </message>
        <message>
            <source>The trainer does not see your answers, only that you gave some. Once you give the laptop back, this laptop cannot read them either.</source>
            <translation>L’équipe ne voit pas vos réponses, seulement que vous en avez donné. Dès que vous rendez l’ordinateur, lui non plus ne peut plus les lire.</translation>
        </message>
        <message>
            <source>Throw away and give back</source>
            <translation>Jeter et rendre</translation>
        </message>
        <message>
            <source>Trainer</source>
            <translation>Formation</translation>
        </message>
        <message>
            <source>Type its first letters</source>
            <translation>Tapez les premières lettres</translation>
        </message>
        <message>
            <source>Unlock with the PIN</source>
            <translation>Par le code PIN</translation>
        </message>
        <message>
            <source>Unlock with the passphrase</source>
            <translation>Par la phrase de passe</translation>
        </message>
        <message>
            <source>Using your usual (customary) language, do you have difficulty communicating, for example understanding or being understood?</source>
            <translation>Dans votre langue de tous les jours, avez-vous des difficultés à communiquer, par exemple à comprendre ou à vous faire comprendre ?</translation>
        </message>
        <message>
            <source>Walking, steps</source>
            <translation>Marcher, marches</translation>
        </message>
        <message>
            <source>Washing, dressing</source>
            <translation>Se laver, s’habiller</translation>
        </message>
        <message>
            <source>What is your ethnicity?</source>
            <translation>Quelle est votre appartenance ethnique ?</translation>
        </message>
        <message>
            <source>When you are done, press Enter twice and give the laptop back.</source>
            <translation>Quand vous aurez fini, appuyez deux fois sur Entrée et rendez l’ordinateur.</translation>
        </message>
        <message>
            <source>Write it here</source>
            <translation>Écrivez ici</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Oui</translation>
        </message>
        <message>
            <source>Yes - a lot of difficulty</source>
            <translation>Oui, beaucoup de difficultés</translation>
        </message>
        <message>
            <source>Yes - some difficulty</source>
            <translation>Oui, quelques difficultés</translation>
        </message>
        <message>
            <source>Yes, I agree to answer</source>
            <translation>Oui, j’accepte de répondre</translation>
        </message>
        <message>
            <source>Yes, and throw my answers away</source>
            <translation>Oui, et jeter mes réponses</translation>
        </message>
        <message>
            <source>Yes, seal what I answered so far</source>
            <translation>Oui, sceller ce que j’ai répondu</translation>
        </message>
        <message>
            <source>Your answers are sealed. The trainer sees only that you answered. Only head office can open them.</source>
            <translation>Vos réponses sont scellées. L’équipe voit seulement que vous avez répondu. Seul le siège peut les ouvrir.</translation>
        </message>
        <message>
            <source>Your answers could not be sealed and are not kept. Try again, or throw them away and give the laptop back.</source>
            <translation>Impossible de sceller vos réponses, et elles ne sont conservées nulle part. Réessayez, ou jetez-les et rendez l’ordinateur.</translation>
        </message>
        <message>
            <source>finished, sealed</source>
            <translation>terminé, scellé</translation>
        </message>
        <message>
            <source>hand over for sealed answers</source>
            <translation>confier pour des réponses scellées</translation>
        </message>
        <message>
            <source>not asked</source>
            <translation>non demandé</translation>
        </message>
        <message>
            <source>question {place} of {count}</source>
            <translation>question {place} sur {count}</translation>
        </message>
        <message>
            <source>sealed answers: {given} of {asked} given</source>
            <translation>réponses scellées : {given} sur {asked}</translation>
        </message>
        <message>
            <source>{name} answered already, on {day}</source>
            <translation>Réponses déjà données le {day} ({name})</translation>
        </message>
        <message>
            <source>{name} would rather not answer, noted on {day}</source>
            <translation>Refus noté le {day} ({name})</translation>
        </message>
        <message>
            <source>{name}, hello</source>
            <translation>{name}, bonjour</translation>
        </message>
    </context>
    <context>
        <name>Aside</name>
        <message>
            <source>An entry that is not on this computer any more</source>
            <translation>Une fiche qui n’est plus sur cet ordinateur</translation>
        </message>
        <message>
            <source>An officer looked at it and did not take it in.</source>
            <translation>Un responsable l’a examiné et ne l’a pas retenu.</translation>
        </message>
        <message>
            <source>Back to the exchange</source>
            <translation>Revenir à l’échange</translation>
        </message>
        <message>
            <source>Correct it here. Your correction is sent with the next bundle.</source>
            <translation>Corrigez-le ici : ce que vous écrivez part avec le prochain lot.</translation>
        </message>
        <message>
            <source>Do not show again</source>
            <translation>Ne plus l’afficher</translation>
        </message>
        <message>
            <source>Head office cannot take this value.</source>
            <translation>Le siège ne peut pas accepter cette valeur.</translation>
        </message>
        <message>
            <source>Head office does not have the entry you corrected.</source>
            <translation>Le siège n’a pas la fiche que cela corrige.</translation>
        </message>
        <message>
            <source>Head office gave a reason that this version cannot show: {reason}</source>
            <translation>Le motif du siège vient d’une version plus récente : {reason}</translation>
        </message>
        <message>
            <source>Head office has an older version, in which this field cannot be changed.</source>
            <translation>Le siège utilise une version plus ancienne, où ce champ ne peut pas être modifié.</translation>
        </message>
        <message>
            <source>Head office no longer accepts data from this laptop</source>
            <translation>Le siège n’accepte plus rien de cet ordinateur</translation>
        </message>
        <message>
            <source>Head office sent everything again, and it did not help. Nothing is lost: the entries that head office has confirmed are there, the others are here. Exchange once more, keep working, and call head office. It will say what to do next.</source>
            <translation>Le siège a tout renvoyé, sans résultat. Rien n’est perdu : ce que le siège a confirmé est là-bas, le reste est ici. Faites encore un échange, continuez à travailler et appelez le siège, qui décidera de la suite.</translation>
        </message>
        <message numerus="yes">
            <source>Head office set %n of your changes aside</source>
            <translation>
                <numerusform>Le siège a mis de côté %n de vos modifications</numerusform>
                <numerusform>Le siège a mis de côté %n de vos modifications</numerusform>
            </translation>
        </message>
        <message>
            <source>It is kept here and at head office. The rest of the bundle was taken in.</source>
            <translation>C’est conservé ici et au siège ; le reste du lot a été intégré.</translation>
        </message>
        <message>
            <source>It waits at head office: this computer was invited for another place, course or time, so an officer has to accept it.</source>
            <translation>Cela attend au siège : cet ordinateur a été invité pour un autre lieu, un autre cours ou une autre période, un responsable doit donc l’accepter.</translation>
        </message>
        <message>
            <source>It waits at head office: this computer was never sent the entry that it changes, so an officer has to find the right person.</source>
            <translation>Cela attend au siège : un responsable doit trouver de qui il s’agit, car cet ordinateur n’a jamais reçu l’entrée.</translation>
        </message>
        <message>
            <source>It waits at head office: this computer was never sent the entry that it names, so an officer has to accept it.</source>
            <translation>Cela attend au siège : cet ordinateur n’a jamais reçu l’entrée nommée, un responsable doit donc l’accepter.</translation>
        </message>
        <message>
            <source>None of your changes is set aside any more</source>
            <translation>Aucune de vos modifications n’est plus mise de côté</translation>
        </message>
        <message>
            <source>Nothing is lost here. Call head office before you go on.</source>
            <translation>Rien n’est perdu ici. Appelez le siège avant de continuer.</translation>
        </message>
        <message>
            <source>Nothing is lost. Exchange once more and call head office.</source>
            <translation>Rien n’est perdu. Faites encore un échange et appelez le siège.</translation>
        </message>
        <message>
            <source>Nothing is lost. See which, why, and what to do.</source>
            <translation>Rien n’est perdu. Voyez lesquelles, pourquoi et que faire.</translation>
        </message>
        <message>
            <source>Nothing is lost: it is here as you wrote it.</source>
            <translation>Rien n’est perdu : c’est ici tel que vous l’avez écrit.</translation>
        </message>
        <message>
            <source>Only head office may say this.</source>
            <translation>Seul le siège peut écrire cela.</translation>
        </message>
        <message>
            <source>Open it</source>
            <translation>Ouvrir</translation>
        </message>
        <message>
            <source>Set aside at head office</source>
            <translation>Mis de côté au siège</translation>
        </message>
        <message>
            <source>Show which</source>
            <translation>Voir lesquelles</translation>
        </message>
        <message>
            <source>Tell head office the correct value. It can be corrected there.</source>
            <translation>Dites au siège ce qu’il faut y lire : cela peut être corrigé là-bas.</translation>
        </message>
        <message>
            <source>This change arrived out of order.</source>
            <translation>Cette modification est arrivée hors de l’ordre.</translation>
        </message>
        <message>
            <source>This laptop and head office do not have the same data</source>
            <translation>Cet ordinateur et le siège n’ont pas les mêmes données</translation>
        </message>
        <message>
            <source>This laptop was reported lost, or its invitation was withdrawn. Nothing is lost, here or at head office. What you send is kept unopened until head office allows it. Call head office before you go on.</source>
            <translation>Il a été déclaré perdu, ou son invitation a été retirée. Ce que le siège possède y reste, et rien n’est perdu ici : ce que vous apportez y est gardé sans être ouvert jusqu’à ce que quelqu’un l’accepte. Appelez le siège avant de continuer.</translation>
        </message>
        <message>
            <source>You need do nothing: it is taken in as soon as head office can accept it.</source>
            <translation>Rien à faire : ce sera intégré dès que le siège pourra l’accepter.</translation>
        </message>
        <message>
            <source>choose</source>
            <translation>choisir</translation>
        </message>
        <message>
            <source>the whole entry</source>
            <translation>la fiche entière</translation>
        </message>
        <message>
            <source>{field}: {value}</source>
            <translation>{field} : {value}</translation>
        </message>
    </context>
    <context>
        <name>Board</name>
        <message numerus="yes">
            <source>%n claims and requests wait</source>
            <translation>
                <numerusform>%n demande en attente</numerusform>
                <numerusform>%n demandes en attente</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n erasures not confirmed</source>
            <translation>
                <numerusform>%n effacement non confirmé</numerusform>
                <numerusform>%n effacements non confirmés</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n planned sessions did not come.</source>
            <translation>
                <numerusform>%n session prévue n’est pas arrivée.</numerusform>
                <numerusform>%n sessions prévues ne sont pas arrivées.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n seats</source>
            <translation>
                <numerusform>%n place</numerusform>
                <numerusform>%n places</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n seats are not in the figures.</source>
            <translation>
                <numerusform>%n place n’est pas dans les chiffres.</numerusform>
                <numerusform>%n places ne sont pas dans les chiffres.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sessions belong to no one laptop</source>
            <translation>
                <numerusform>%n session ne relève d’aucun ordinateur précis</numerusform>
                <numerusform>%n sessions ne relèvent d’aucun ordinateur précis</numerusform>
            </translation>
        </message>
        <message>
            <source>Arrivals</source>
            <translation>Arrivées</translation>
        </message>
        <message>
            <source>Arrivals board</source>
            <translation>Tableau des arrivées</translation>
        </message>
        <message>
            <source>Arrivals by laptop and week</source>
            <translation>Arrivées par ordinateur et par semaine</translation>
        </message>
        <message>
            <source>As a list</source>
            <translation>En liste</translation>
        </message>
        <message>
            <source>Ask the trainer</source>
            <translation>Poser une question</translation>
        </message>
        <message>
            <source>Board</source>
            <translation>Tableau</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Invited {day}, never heard from.</source>
            <translation>Invité le {day}, jamais de nouvelles.</translation>
        </message>
        <message numerus="yes">
            <source>It refused %n orders that no officer signed.</source>
            <translation>
                <numerusform>Il a refusé %n ordre qu’aucun responsable n’a signé.</numerusform>
                <numerusform>Il a refusé %n ordres qu’aucun responsable n’a signés.</numerusform>
            </translation>
        </message>
        <message>
            <source>Its version checks no officer’s signature yet.</source>
            <translation>Sa version ne vérifie encore aucune signature de responsable.</translation>
        </message>
        <message>
            <source>Laptop</source>
            <translation>Ordinateur</translation>
        </message>
        <message>
            <source>Last heard from {day}.</source>
            <translation>Dernière nouvelle le {day}.</translation>
        </message>
        <message>
            <source>Note a call</source>
            <translation>Noter un appel</translation>
        </message>
        <message>
            <source>Noted.</source>
            <translation>Noté.</translation>
        </message>
        <message>
            <source>Only the telephone</source>
            <translation>Seulement le téléphone</translation>
        </message>
        <message>
            <source>Planned in the week of {day}</source>
            <translation>Prévu, semaine du {day}</translation>
        </message>
        <message>
            <source>Planned sessions</source>
            <translation>Sessions prévues</translation>
        </message>
        <message>
            <source>Planned, not come</source>
            <translation>Prévu, pas arrivé</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Enregistrer</translation>
        </message>
        <message>
            <source>State</source>
            <translation>État</translation>
        </message>
        <message>
            <source>Telephone of the trainer</source>
            <translation>Téléphone de la personne qui forme</translation>
        </message>
        <message>
            <source>The call to {laptop} is noted.</source>
            <translation>L’appel à {laptop} est noté.</translation>
        </message>
        <message>
            <source>The way to the database is not secured</source>
            <translation>Le chemin vers la base n’est pas sûr</translation>
        </message>
        <message>
            <source>What came of the call</source>
            <translation>Résultat de l’appel</translation>
        </message>
        <message>
            <source>Write a telephone number, such as 9911 2233.</source>
            <translation>Écrivez un numéro de téléphone, comme 9911 2233.</translation>
        </message>
        <message>
            <source>a bundle is missing</source>
            <translation>un lot manque</translation>
        </message>
        <message>
            <source>all</source>
            <translation>tout</translation>
        </message>
        <message>
            <source>all came</source>
            <translation>tout est arrivé</translation>
        </message>
        <message>
            <source>brings it</source>
            <translation>l’apportera</translation>
        </message>
        <message>
            <source>bundle missing</source>
            <translation>lot manquant</translation>
        </message>
        <message>
            <source>came</source>
            <translation>arrivé</translation>
        </message>
        <message>
            <source>came: {came} of {planned}</source>
            <translation>arrivé : {came} sur {planned}</translation>
        </message>
        <message>
            <source>checks no signatures yet</source>
            <translation>ne vérifie pas encore les signatures</translation>
        </message>
        <message numerus="yes">
            <source>clock wrong by %n days</source>
            <translation>
                <numerusform>horloge fausse de %n jour</numerusform>
                <numerusform>horloge fausse de %n jours</numerusform>
            </translation>
        </message>
        <message>
            <source>copy</source>
            <translation>copie</translation>
        </message>
        <message>
            <source>copy the number</source>
            <translation>copier le numéro</translation>
        </message>
        <message>
            <source>disk put back</source>
            <translation>disque remis en arrière</translation>
        </message>
        <message>
            <source>earlier version</source>
            <translation>version antérieure</translation>
        </message>
        <message>
            <source>erasure not confirmed</source>
            <translation>effacement non confirmé</translation>
        </message>
        <message>
            <source>gets no receipts</source>
            <translation>sans accusé de réception</translation>
        </message>
        <message>
            <source>its version gets no receipts</source>
            <translation>sa version ne reçoit pas d’accusés</translation>
        </message>
        <message>
            <source>laptop</source>
            <translation>ordinateur</translation>
        </message>
        <message>
            <source>laptops at work: {count}</source>
            <translation>ordinateurs en service : {count}</translation>
        </message>
        <message>
            <source>last 8 weeks, planned and came</source>
            <translation>8 dernières semaines, prévu et arrivé</translation>
        </message>
        <message>
            <source>many claims</source>
            <translation>beaucoup de demandes</translation>
        </message>
        <message>
            <source>missing from №{number}</source>
            <translation>manque depuis le n° {number}</translation>
        </message>
        <message>
            <source>never heard from</source>
            <translation>jamais de nouvelles</translation>
        </message>
        <message>
            <source>no answer</source>
            <translation>pas de réponse</translation>
        </message>
        <message>
            <source>nothing planned</source>
            <translation>rien de prévu</translation>
        </message>
        <message>
            <source>nothing was held</source>
            <translation>rien n’a eu lieu</translation>
        </message>
        <message numerus="yes">
            <source>refused %n orders</source>
            <translation>
                <numerusform>%n ordre refusé</numerusform>
                <numerusform>%n ordres refusés</numerusform>
            </translation>
        </message>
        <message>
            <source>silent</source>
            <translation>silencieux</translation>
        </message>
        <message numerus="yes">
            <source>silent for %n weeks</source>
            <translation>
                <numerusform>silencieux depuis %n semaine</numerusform>
                <numerusform>silencieux depuis %n semaines</numerusform>
            </translation>
        </message>
        <message>
            <source>the laptop is broken</source>
            <translation>l’ordinateur est en panne</translation>
        </message>
        <message>
            <source>the laptop is lost</source>
            <translation>l’ordinateur est perdu</translation>
        </message>
        <message>
            <source>unsigned orders refused</source>
            <translation>ordres non signés refusés</translation>
        </message>
        <message>
            <source>week</source>
            <translation>semaine</translation>
        </message>
        <message>
            <source>words and what is on it</source>
            <translation>mots et contenu</translation>
        </message>
        <message>
            <source>words not compared</source>
            <translation>mots non comparés</translation>
        </message>
        <message>
            <source>wrong clock</source>
            <translation>horloge fausse</translation>
        </message>
        <message>
            <source>{count} did not come</source>
            <translation>{count} non reçues</translation>
        </message>
        <message>
            <source>{key} lists the others</source>
            <translation>{key} montre les autres</translation>
        </message>
    </context>
    <context>
        <name>Book</name>
        <message>
            <source>Last reply from head office: {day}</source>
            <translation>Dernière réponse du siège : {day}</translation>
        </message>
        <message>
            <source>No reply from head office yet</source>
            <translation>Aucune réponse du siège pour l’instant</translation>
        </message>
        <message>
            <source>The hub does not know yet which laptops you added or cut off. It will know when you next receive from it.</source>
            <translation>Le serveur ne sait pas encore quels ordinateurs vous avez admis ou révoqués. Il le saura après votre prochaine réception.</translation>
        </message>
        <message>
            <source>The last entry here was made on {day}.</source>
            <translation>Dernière saisie présente ici : {day}.</translation>
        </message>
        <message>
            <source>head office has them</source>
            <translation>reçu au siège</translation>
        </message>
        <message>
            <source>last backup: {day}</source>
            <translation>dernière sauvegarde : {day}</translation>
        </message>
        <message>
            <source>no backup yet</source>
            <translation>aucune sauvegarde</translation>
        </message>
        <message>
            <source>on the way</source>
            <translation>en chemin</translation>
        </message>
        <message>
            <source>people on this computer</source>
            <translation>personnes sur cet ordinateur</translation>
        </message>
        <message>
            <source>people: {count}</source>
            <translation>personnes : {count}</translation>
        </message>
        <message>
            <source>replies on the way</source>
            <translation>réponses en chemin</translation>
        </message>
        <message>
            <source>replies ready to write</source>
            <translation>réponses prêtes à écrire</translation>
        </message>
        <message>
            <source>replies received by laptops</source>
            <translation>réponses reçues</translation>
        </message>
    </context>
    <context>
        <name>Conflicts</name>
        <message numerus="yes">
            <source>%n conflicts chosen</source>
            <translation>
                <numerusform>%n conflit choisi</numerusform>
                <numerusform>%n conflits choisis</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n conflicts decided</source>
            <translation>
                <numerusform>%n conflit tranché</numerusform>
                <numerusform>%n conflits tranchés</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n conflicts of one reception. Esc shows all.</source>
            <translation>
                <numerusform>%n conflit d’une réception. Échap les montre tous.</numerusform>
                <numerusform>%n conflits d’une réception. Échap les montre tous.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n conflicts · one field, different values</source>
            <translation>
                <numerusform>%n conflit · un champ, des valeurs différentes</numerusform>
                <numerusform>%n conflits · un champ, des valeurs différentes</numerusform>
            </translation>
        </message>
        <message>
            <source>All of this kind</source>
            <translation>Tous ceux de ce genre</translation>
        </message>
        <message>
            <source>Another value</source>
            <translation>Autre valeur</translation>
        </message>
        <message>
            <source>Both, in one text</source>
            <translation>Les deux, en un texte</translation>
        </message>
        <message>
            <source>Both: {text}</source>
            <translation>Les deux : {text}</translation>
        </message>
        <message>
            <source>Compare the values</source>
            <translation>Comparer les valeurs</translation>
        </message>
        <message>
            <source>Conflicts</source>
            <translation>Conflits</translation>
        </message>
        <message>
            <source>Conflicts that wait for you</source>
            <translation>Conflits qui vous attendent</translation>
        </message>
        <message>
            <source>Corrected by: {who}</source>
            <translation>Correction faite par : {who}</translation>
        </message>
        <message numerus="yes">
            <source>Decide %n conflicts</source>
            <translation>
                <numerusform>Trancher %n conflit</numerusform>
                <numerusform>Trancher %n conflits</numerusform>
            </translation>
        </message>
        <message>
            <source>Decide again</source>
            <translation>Trancher de nouveau</translation>
        </message>
        <message>
            <source>Decided: {name} · {value}</source>
            <translation>Tranché : {name} · {value}</translation>
        </message>
        <message>
            <source>Deciding… {share} %</source>
            <translation>Décision en cours… {share} %</translation>
        </message>
        <message>
            <source>Had not seen that it was taken out of use</source>
            <translation>Sans avoir vu la mise hors d’usage</translation>
        </message>
        <message>
            <source>Keep head office’s value</source>
            <translation>Garder la valeur du siège</translation>
        </message>
        <message>
            <source>Keep in use</source>
            <translation>Garder en usage</translation>
        </message>
        <message>
            <source>Keep the laptop’s value</source>
            <translation>Garder la valeur de l’ordinateur</translation>
        </message>
        <message>
            <source>Keep the newer value</source>
            <translation>Garder la valeur la plus récente</translation>
        </message>
        <message>
            <source>Keep the other value</source>
            <translation>Garder l’autre valeur</translation>
        </message>
        <message>
            <source>Keep this laptop’s value</source>
            <translation>Garder la valeur de cet ordinateur</translation>
        </message>
        <message>
            <source>Keep this one</source>
            <translation>Garder celle-ci</translation>
        </message>
        <message>
            <source>Keep what is typed</source>
            <translation>Garder ce qui est saisi</translation>
        </message>
        <message>
            <source>Later, the next one</source>
            <translation>Plus tard, la suivante</translation>
        </message>
        <message>
            <source>Left as they are: {reasons}</source>
            <translation>Laissés tels quels : {reasons}</translation>
        </message>
        <message>
            <source>Names, birth dates, gender, and what is out of use, are decided one by one.</source>
            <translation>Les noms, dates de naissance, genre, et ce qui est hors d’usage, se tranchent un par un.</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Pas maintenant</translation>
        </message>
        <message>
            <source>Nothing is in conflict</source>
            <translation>Aucun conflit</translation>
        </message>
        <message>
            <source>One person took this out of use, another corrected it without having seen that. Everything is kept.</source>
            <translation>Une personne a mis cette fiche hors d’usage, une autre l’a corrigée sans l’avoir vu. Tout est conservé.</translation>
        </message>
        <message>
            <source>Only conflicts with a value of</source>
            <translation>Seulement les conflits avec une valeur de</translation>
        </message>
        <message>
            <source>Reading {read} of {every}…</source>
            <translation>Lecture : {read} sur {every}…</translation>
        </message>
        <message>
            <source>Settled meanwhile by {who} · {field}: {value}</source>
            <translation>Tranché entre-temps par {who} · {field} : {value}</translation>
        </message>
        <message>
            <source>Stopped. Nothing was decided.</source>
            <translation>Arrêté. Rien n’a été tranché.</translation>
        </message>
        <message>
            <source>Take out of use</source>
            <translation>Mettre hors d’usage</translation>
        </message>
        <message>
            <source>Taken back by: {who}</source>
            <translation>Annulé par : {who}</translation>
        </message>
        <message>
            <source>Taken out of use by: {who}</source>
            <translation>Mise hors d’usage par : {who}</translation>
        </message>
        <message>
            <source>This answer fits none of them.</source>
            <translation>Cette réponse ne convient à aucun.</translation>
        </message>
        <message>
            <source>This field cannot take that value. Write it in another way.</source>
            <translation>Cela ne peut pas rester ici. Écrivez-le autrement.</translation>
        </message>
        <message>
            <source>Value seen: {value}</source>
            <translation>Valeur vue : {value}</translation>
        </message>
        <message>
            <source>What is not kept stays in the history. The decision travels with the next exchange.</source>
            <translation>Ce qui n’est pas gardé reste dans l’historique. La décision part avec le prochain échange.</translation>
        </message>
        <message>
            <source>What was corrected: {fields}</source>
            <translation>Ce qui a été corrigé : {fields}</translation>
        </message>
        <message>
            <source>When two people correct one thing without seeing each other’s correction, both values are kept and wait here for a decision.</source>
            <translation>Quand deux personnes corrigent une même chose sans voir la correction de l’autre, les deux valeurs sont gardées et attendent ici une décision.</translation>
        </message>
        <message>
            <source>a calendar was wrong</source>
            <translation>un calendrier était faux</translation>
        </message>
        <message>
            <source>all</source>
            <translation>tout</translation>
        </message>
        <message>
            <source>all of this kind</source>
            <translation>tous ceux de ce genre</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>et %n autre</numerusform>
                <numerusform>et %n autres</numerusform>
            </translation>
        </message>
        <message>
            <source>another value</source>
            <translation>autre valeur</translation>
        </message>
        <message>
            <source>any laptop</source>
            <translation>n’importe quel ordinateur</translation>
        </message>
        <message>
            <source>both</source>
            <translation>les deux</translation>
        </message>
        <message>
            <source>changed meanwhile</source>
            <translation>modifiés entre-temps</translation>
        </message>
        <message numerus="yes">
            <source>changed meanwhile and left: %n</source>
            <translation>
                <numerusform>modifié entre-temps et laissé : %n</numerusform>
                <numerusform>modifiés entre-temps et laissés : %n</numerusform>
            </translation>
        </message>
        <message>
            <source>choose</source>
            <translation>choisir</translation>
        </message>
        <message numerus="yes">
            <source>decides %n</source>
            <translation>
                <numerusform>tranche : %n</numerusform>
                <numerusform>tranche : %n</numerusform>
            </translation>
        </message>
        <message>
            <source>for the protected desk</source>
            <translation>pour l’espace protégé</translation>
        </message>
        <message>
            <source>keep the first</source>
            <translation>garder la première</translation>
        </message>
        <message>
            <source>keep the second</source>
            <translation>garder la deuxième</translation>
        </message>
        <message numerus="yes">
            <source>leaves %n</source>
            <translation>
                <numerusform>laisse : %n</numerusform>
                <numerusform>laisse : %n</numerusform>
            </translation>
        </message>
        <message>
            <source>more than one act takes</source>
            <translation>au-delà d’une seule fois</translation>
        </message>
        <message>
            <source>next one</source>
            <translation>suivante</translation>
        </message>
        <message>
            <source>no value from there</source>
            <translation>aucune valeur de ce côté</translation>
        </message>
        <message>
            <source>not for your role to change</source>
            <translation>hors des droits de votre rôle</translation>
        </message>
        <message>
            <source>noted on {day}</source>
            <translation>noté le {day}</translation>
        </message>
        <message>
            <source>of other laptops</source>
            <translation>d’autres ordinateurs</translation>
        </message>
        <message>
            <source>only this one</source>
            <translation>seulement celui-ci</translation>
        </message>
        <message>
            <source>open</source>
            <translation>ouvrir</translation>
        </message>
        <message>
            <source>settled by somebody else</source>
            <translation>tranché par quelqu’un d’autre</translation>
        </message>
        <message>
            <source>several values fit</source>
            <translation>plusieurs valeurs conviennent</translation>
        </message>
        <message>
            <source>shown for now</source>
            <translation>affichée pour l’instant</translation>
        </message>
        <message>
            <source>stop</source>
            <translation>arrêter</translation>
        </message>
        <message>
            <source>the value all had seen</source>
            <translation>la valeur que tous avaient vue</translation>
        </message>
        <message>
            <source>to be read one by one</source>
            <translation>à lire un par un</translation>
        </message>
        <message>
            <source>to the button</source>
            <translation>vers le bouton</translation>
        </message>
        <message>
            <source>{field} · people corrected it without seeing each other’s correction. Everything is kept.</source>
            <translation>{field} · corrections faites sans voir celle de l’autre. Tout est conservé.</translation>
        </message>
    </context>
    <context>
        <name>Consents</name>
        <message>
            <source>Consents that wait</source>
            <translation>Consentements en attente</translation>
        </message>
        <message>
            <source>Do not want their record kept</source>
            <translation>Conservation refusée</translation>
        </message>
        <message>
            <source>Everybody stays here until it is decided.</source>
            <translation>Chaque personne reste ici jusqu’à la décision.</translation>
        </message>
        <message>
            <source>Guardians’ consents outstanding</source>
            <translation>Accords de responsables légaux attendus</translation>
        </message>
        <message>
            <source>No consent waits for anybody</source>
            <translation>Aucun consentement n’est en attente</translation>
        </message>
        <message>
            <source>Press {key} when it arrives</source>
            <translation>{key} à son arrivée</translation>
        </message>
        <message>
            <source>This list shows minors whose guardian has not answered yet, people who do not want their record kept, and people to ask again.</source>
            <translation>Ici figurent les personnes mineures pour lesquelles l’accord d’un parent ou responsable est attendu, celles qui refusent que leur fiche soit conservée et celles à qui redemander.</translation>
        </message>
        <message>
            <source>To be asked again</source>
            <translation>À redemander</translation>
        </message>
        <message>
            <source>age not certain</source>
            <translation>âge incertain</translation>
        </message>
        <message>
            <source>ask</source>
            <translation>demander</translation>
        </message>
        <message>
            <source>choose</source>
            <translation>choisir</translation>
        </message>
        <message>
            <source>open</source>
            <translation>ouvrir</translation>
        </message>
        <message>
            <source>the first {count}; others come as these are decided</source>
            <translation>les {count} premiers ; les suivants viennent à mesure que ceux-ci sont réglés</translation>
        </message>
        <message>
            <source>the record is not used; erase it or ask again</source>
            <translation>n’est plus utilisé ; à effacer ou à redemander</translation>
        </message>
        <message>
            <source>the text has changed; the earlier consent is valid until they are asked again</source>
            <translation>le texte a changé ; en attendant, l’accord donné reste valable</translation>
        </message>
    </context>
    <context>
        <name>Copies</name>
        <message numerus="yes">
            <source>%n of them minors or of unknown age</source>
            <translation>
                <numerusform>dont %n mineur ou d’âge inconnu</numerusform>
                <numerusform>dont %n mineurs ou d’âge inconnu</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people are on it</source>
            <translation>
                <numerusform>%n personne y figure</numerusform>
                <numerusform>%n personnes y figurent</numerusform>
            </translation>
        </message>
        <message>
            <source>A copy of {laptop} is at work.</source>
            <translation>Une copie de {laptop} est en service.</translation>
        </message>
        <message>
            <source>A copy of {laptop} may be at work, or its disk was put back.</source>
            <translation>Une copie de {laptop} est peut-être en service, ou son disque a été remis à un état antérieur.</translation>
        </message>
        <message>
            <source>An administrator notes it here, or cuts the laptop off</source>
            <translation>Un administrateur le note ici, ou révoque l’ordinateur</translation>
        </message>
        <message>
            <source>Another is invited in its place, and gets all that this one handed over.</source>
            <translation>Un autre est invité à sa place et reçoit tout ce que celui-ci a remis.</translation>
        </message>
        <message>
            <source>Back to the list</source>
            <translation>Revenir à la liste</translation>
        </message>
        <message>
            <source>Call {trainer}.</source>
            <translation>Appelez {trainer}.</translation>
        </message>
        <message>
            <source>Found {day}.</source>
            <translation>Découverte le {day}.</translation>
        </message>
        <message>
            <source>Nobody knows where the copy is? Cut the laptop off.</source>
            <translation>Personne ne sait où est la copie ? Révoquez l’ordinateur.</translation>
        </message>
        <message>
            <source>Not settled after all: {laptop}</source>
            <translation>Finalement pas réglé : {laptop}</translation>
        </message>
        <message>
            <source>Nothing is lost: what both wrote is kept apart. All on it is encrypted.</source>
            <translation>Rien n’est perdu : ce que les deux ont écrit est gardé à part. Tout y est chiffré.</translation>
        </message>
        <message>
            <source>One computer, and its disk was put back to an earlier day?</source>
            <translation>Un seul ordinateur, dont le disque a été remis à un jour antérieur ?</translation>
        </message>
        <message>
            <source>One computer, put back</source>
            <translation>Un seul ordinateur, remis en arrière</translation>
        </message>
        <message>
            <source>See what to do</source>
            <translation>Voir que faire</translation>
        </message>
        <message>
            <source>Settled: {laptop}</source>
            <translation>Réglé : {laptop}</translation>
        </message>
        <message>
            <source>Show the laptop, to cut it off</source>
            <translation>Voir l’ordinateur, pour le révoquer</translation>
        </message>
        <message>
            <source>Take it back</source>
            <translation>Revenir en arrière</translation>
        </message>
        <message>
            <source>Tell one of them what you found out.</source>
            <translation>Dites-lui ce que vous avez appris.</translation>
        </message>
        <message>
            <source>The copy is found and removed</source>
            <translation>La copie est trouvée et supprimée</translation>
        </message>
        <message>
            <source>The warning is gone. It comes again if another copy is found.</source>
            <translation>L’alerte disparaît. Elle revient si une autre copie est découverte.</translation>
        </message>
        <message>
            <source>Then there is no copy. Say so here, and nothing else is to do.</source>
            <translation>Alors il n’y a pas de copie. Dites-le ici, il n’y a rien d’autre à faire.</translation>
        </message>
        <message>
            <source>Two computers? Have the second one brought, or its register removed.</source>
            <translation>Deux ordinateurs ? Faites apporter le second, ou supprimer son registre.</translation>
        </message>
        <message>
            <source>Until then both may go on; each writes under a number of its own.</source>
            <translation>D’ici là, les deux peuvent continuer ; chacun écrit sous son propre numéro.</translation>
        </message>
        <message>
            <source>Warn of it again</source>
            <translation>Avertir de nouveau</translation>
        </message>
        <message>
            <source>Was the disk copied, repaired or put back? Are there two computers?</source>
            <translation>Le disque a-t-il été copié, réparé ou remis en arrière ? Y a-t-il deux ordinateurs ?</translation>
        </message>
        <message>
            <source>What to do</source>
            <translation>Que faire</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>et %n autre</numerusform>
                <numerusform>et %n autres</numerusform>
            </translation>
        </message>
        <message>
            <source>choose</source>
            <translation>choisir</translation>
        </message>
        <message>
            <source>take it back</source>
            <translation>revenir en arrière</translation>
        </message>
        <message>
            <source>the trainer</source>
            <translation>la personne qui forme</translation>
        </message>
        <message>
            <source>what to do</source>
            <translation>que faire</translation>
        </message>
    </context>
    <context>
        <name>Custody</name>
        <message>
            <source>A former key was destroyed on {day}</source>
            <translation>Une ancienne clé a été détruite le {day}</translation>
        </message>
        <message>
            <source>A page to print. Three people each choose their own passphrase. Any two of them can restore head office with this page; one alone cannot.</source>
            <translation>Une page à imprimer. Trois personnes choisissent chacune sa phrase de passe ; avec cette page, deux d’entre elles, n’importe lesquelles, peuvent restaurer le siège. Une seule ne le peut pas.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Change the key</source>
            <translation>Changer la clé</translation>
        </message>
        <message>
            <source>Destroy the former key</source>
            <translation>Détruire l’ancienne clé</translation>
        </message>
        <message>
            <source>Former key, changed on {day}</source>
            <translation>Ancienne clé, changée le {day}</translation>
        </message>
        <message>
            <source>Head office’s keys</source>
            <translation>Clés du siège</translation>
        </message>
        <message>
            <source>It is still in earlier backups and on earlier sheets: destroy those too.</source>
            <translation>Elle est encore dans les anciennes sauvegardes et sur les anciennes feuilles : détruisez-les aussi.</translation>
        </message>
        <message>
            <source>Made on {day}, kept by: {names}</source>
            <translation>Faite le {day}, détenue par : {names}</translation>
        </message>
        <message>
            <source>Make a copy for three people</source>
            <translation>Faire une copie pour trois personnes</translation>
        </message>
        <message>
            <source>Making and checking…</source>
            <translation>Création et vérification…</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Next person</source>
            <translation>Personne suivante</translation>
        </message>
        <message>
            <source>No laptop was invited yet.</source>
            <translation>Aucun ordinateur n’a encore été invité.</translation>
        </message>
        <message>
            <source>No paper copy has the current keys. If this computer is lost and nobody can open its last backup, the keys are gone.</source>
            <translation>Aucune copie ne contient les clés actuelles. Si cet ordinateur est perdu et que personne ne peut ouvrir sa dernière sauvegarde, personne ne les récupère.</translation>
        </message>
        <message>
            <source>Nobody needs it any more</source>
            <translation>Elle ne sert plus à personne</translation>
        </message>
        <message>
            <source>Pages to print</source>
            <translation>Pages à imprimer</translation>
        </message>
        <message>
            <source>Passphrase of the protected desk</source>
            <translation>Phrase de passe de l’espace protégé</translation>
        </message>
        <message>
            <source>Person {number} of three</source>
            <translation>Personne {number} sur trois</translation>
        </message>
        <message>
            <source>Print it three times and make a backup now. Burn earlier sheets once a laptop has exchanged.</source>
            <translation>Imprimez-la trois fois et faites une sauvegarde maintenant. Brûlez les anciennes feuilles dès qu’un ordinateur a fait un échange.</translation>
        </message>
        <message>
            <source>Save the page to print</source>
            <translation>Enregistrer la page à imprimer</translation>
        </message>
        <message>
            <source>Still needed by: {names}</source>
            <translation>Encore nécessaire à : {names}</translation>
        </message>
        <message>
            <source>The copy is made. Any two of the three people can open it; this was tested: {name}</source>
            <translation>La copie est faite ; deux des trois personnes, quelles qu’elles soient, peuvent l’ouvrir, et cela a été vérifié : {name}</translation>
        </message>
        <message>
            <source>The copy on paper</source>
            <translation>La copie sur papier</translation>
        </message>
        <message>
            <source>The former key is destroyed.</source>
            <translation>L’ancienne clé est détruite.</translation>
        </message>
        <message>
            <source>The key is changed once a copy has the new one, so the three people are needed.</source>
            <translation>La clé change dès qu’une copie contient la nouvelle : les trois personnes sont donc nécessaires.</translation>
        </message>
        <message>
            <source>The key of the sealed answers is included.</source>
            <translation>La clé des réponses scellées est comprise.</translation>
        </message>
        <message>
            <source>The key that laptops use to seal</source>
            <translation>La clé pour laquelle les ordinateurs scellent</translation>
        </message>
        <message>
            <source>The other two look away. The passphrase is written down nowhere, and nobody but this person knows it.</source>
            <translation>Les deux autres regardent ailleurs. La phrase de passe n’est écrite nulle part, et personne d’autre ne la connaît.</translation>
        </message>
        <message>
            <source>They alone open what laptops send.</source>
            <translation>Elles seules ouvrent ce que les ordinateurs envoient.</translation>
        </message>
        <message>
            <source>This copy is no longer complete. Make a new one: if this computer is lost, keys are lost with it.</source>
            <translation>Cette copie n’est plus complète. Faites-en une nouvelle : si cet ordinateur est perdu, des clés le sont aussi.</translation>
        </message>
        <message>
            <source>This is not the passphrase of the protected desk.</source>
            <translation>Ce n’est pas la phrase de passe de l’espace protégé.</translation>
        </message>
        <message>
            <source>Who knows it</source>
            <translation>Qui la connaît</translation>
        </message>
        <message>
            <source>Write the name here.</source>
            <translation>Écrivez le nom ici.</translation>
        </message>
        <message numerus="yes">
            <source>kept for %n days more</source>
            <translation>
                <numerusform>gardée encore %n jour</numerusform>
                <numerusform>gardée encore %n jours</numerusform>
            </translation>
        </message>
        <message>
            <source>knows it since {day}</source>
            <translation>la connaît depuis le {day}</translation>
        </message>
        <message>
            <source>not confirmed yet</source>
            <translation>on ne sait pas encore s’il l’a</translation>
        </message>
    </context>
    <context>
        <name>Dialogs</name>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
    </context>
    <context>
        <name>Door</name>
        <message>
            <source>All saved · {time}</source>
            <translation>Tout est enregistré · {time}</translation>
        </message>
        <message>
            <source>Arrivals</source>
            <translation>Arrivées</translation>
        </message>
        <message>
            <source>Ask again; the record waits for a decision otherwise</source>
            <translation>Redemandez ; sinon la fiche attend une décision</translation>
        </message>
        <message>
            <source>Ask for consent</source>
            <translation>Demander le consentement</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Retour</translation>
        </message>
        <message>
            <source>Consent not asked</source>
            <translation>Consentement non demandé</translation>
        </message>
        <message>
            <source>Consent out of date</source>
            <translation>Consentement périmé</translation>
        </message>
        <message>
            <source>Correct</source>
            <translation>Corriger</translation>
        </message>
        <message>
            <source>Cyrillic or Latin, any spelling</source>
            <translation>cyrillique ou latin, toute orthographe</translation>
        </message>
        <message>
            <source>Does not want to be kept</source>
            <translation>Refus de conserver la fiche</translation>
        </message>
        <message>
            <source>Everybody of the soum: {soum}</source>
            <translation>Tous les gens du soum : {soum}</translation>
        </message>
        <message>
            <source>Expect the people of the list</source>
            <translation>Attendre les personnes de la liste</translation>
        </message>
        <message>
            <source>Expected people</source>
            <translation>Personnes attendues</translation>
        </message>
        <message>
            <source>Guardian’s consent</source>
            <translation>Son accord</translation>
        </message>
        <message>
            <source>Guardian’s consent to follow</source>
            <translation>Accord du responsable légal attendu</translation>
        </message>
        <message>
            <source>Guardian’s phone</source>
            <translation>Tél. du responsable légal</translation>
        </message>
        <message>
            <source>Hand the laptop over</source>
            <translation>Passer l’ordinateur</translation>
        </message>
        <message>
            <source>It counts for the quota once it is known</source>
            <translation>Comptera pour le quota une fois connu</translation>
        </message>
        <message>
            <source>It may come on paper later</source>
            <translation>Il peut venir plus tard sur papier</translation>
        </message>
        <message>
            <source>Just now</source>
            <translation>À l’instant</translation>
        </message>
        <message>
            <source>Letters of a name, birth year or phone</source>
            <translation>Lettres d’un nom, année de naissance ou téléphone</translation>
        </message>
        <message>
            <source>New person</source>
            <translation>Nouvelle personne</translation>
        </message>
        <message>
            <source>Nobody found yet. Type more letters to search further.</source>
            <translation>Personne pour l’instant. Tapez d’autres lettres pour élargir la recherche.</translation>
        </message>
        <message>
            <source>Nobody found. {key} registers a new person.</source>
            <translation>Aucune personne trouvée. {key} inscrit une nouvelle personne.</translation>
        </message>
        <message>
            <source>Nobody yet. Type letters of a name and press Enter to mark the person present.</source>
            <translation>Personne pour l’instant. Tapez les lettres d’un nom ; Enter note la présence.</translation>
        </message>
        <message>
            <source>Nobody, or several people, are called so.</source>
            <translation>Aucune personne de ce nom, ou plusieurs.</translation>
        </message>
        <message>
            <source>Or a list: a whole name or a code on each line</source>
            <translation>Ou une liste : un nom entier ou un code par ligne</translation>
        </message>
        <message>
            <source>People expected besides: {count}</source>
            <translation>Personnes attendues en plus : {count}</translation>
        </message>
        <message>
            <source>People found</source>
            <translation>Personnes trouvées</translation>
        </message>
        <message>
            <source>People kept: {count}. Go on with: {name}</source>
            <translation>Personnes enregistrées : {count}. À continuer : {name}</translation>
        </message>
        <message>
            <source>Present</source>
            <translation>Présence</translation>
        </message>
        <message>
            <source>Present already</source>
            <translation>Présence déjà notée</translation>
        </message>
        <message>
            <source>Present: {name}</source>
            <translation>Présence notée : {name}</translation>
        </message>
        <message>
            <source>Register as present</source>
            <translation>Inscrire, présence notée</translation>
        </message>
        <message>
            <source>Registered and present</source>
            <translation>Inscription et présence</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Rechercher</translation>
        </message>
        <message>
            <source>Session</source>
            <translation>Session</translation>
        </message>
        <message>
            <source>Soum unknown</source>
            <translation>Soum inconnu</translation>
        </message>
        <message>
            <source>Still awaited</source>
            <translation>Personnes attendues</translation>
        </message>
        <message>
            <source>Still awaited: {count}</source>
            <translation>Personnes attendues : {count}</translation>
        </message>
        <message>
            <source>There is nobody to hand the laptop to yet.</source>
            <translation>Il n’y a encore personne à qui passer l’ordinateur.</translation>
        </message>
        <message>
            <source>They get no mark until they come</source>
            <translation>Aucune marque avant leur arrivée</translation>
        </message>
        <message>
            <source>This session is closed. Open it again to mark people.</source>
            <translation>Cette session est clôturée. Rouvrez-la pour noter des présences.</translation>
        </message>
        <message>
            <source>This session was called off. Open it again to mark people.</source>
            <translation>Cette session a été annulée. Rouvrez-la pour noter des présences.</translation>
        </message>
        <message>
            <source>This session was deleted. Open it again to mark people.</source>
            <translation>Cette session a été supprimée. Rouvrez-la pour noter des présences.</translation>
        </message>
        <message>
            <source>To keep the record</source>
            <translation>Conserver la fiche</translation>
        </message>
        <message>
            <source>Type letters of a name first.</source>
            <translation>Saisissez d’abord des lettres d’un nom.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>What is missing can follow later</source>
            <translation>Le reste peut suivre plus tard</translation>
        </message>
        <message>
            <source>age {years}</source>
            <translation>{years} ans</translation>
        </message>
        <message>
            <source>alike</source>
            <translation>ressemblance</translation>
        </message>
        <message>
            <source>compare</source>
            <translation>comparer</translation>
        </message>
        <message>
            <source>complete</source>
            <translation>complet</translation>
        </message>
        <message>
            <source>consent</source>
            <translation>consentement</translation>
        </message>
        <message>
            <source>consent not asked</source>
            <translation>consentement non demandé</translation>
        </message>
        <message>
            <source>consent out of date, {day}</source>
            <translation>consentement périmé, {day}</translation>
        </message>
        <message>
            <source>does not want to be kept</source>
            <translation>refus de conserver la fiche</translation>
        </message>
        <message>
            <source>expect these people</source>
            <translation>attendre ces personnes</translation>
        </message>
        <message>
            <source>expected</source>
            <translation>attendu</translation>
        </message>
        <message>
            <source>expected people</source>
            <translation>personnes attendues</translation>
        </message>
        <message>
            <source>expected {count}</source>
            <translation>à venir {count}</translation>
        </message>
        <message>
            <source>free {count}</source>
            <translation>libres {count}</translation>
        </message>
        <message>
            <source>given {day}, version {version}</source>
            <translation>donné le {day}, version {version}</translation>
        </message>
        <message>
            <source>guardian agreed</source>
            <translation>responsable légal d’accord</translation>
        </message>
        <message>
            <source>guardian not asked</source>
            <translation>responsable légal non interrogé</translation>
        </message>
        <message>
            <source>guardian refused</source>
            <translation>refus du responsable légal</translation>
        </message>
        <message>
            <source>guardian’s consent to follow</source>
            <translation>accord du responsable légal attendu</translation>
        </message>
        <message>
            <source>half-day before</source>
            <translation>demi-journée précédente</translation>
        </message>
        <message>
            <source>half-day {number}</source>
            <translation>demi-journée {number}</translation>
        </message>
        <message>
            <source>line {number}</source>
            <translation>ligne {number}</translation>
        </message>
        <message>
            <source>new person</source>
            <translation>nouvelle personne</translation>
        </message>
        <message>
            <source>next half-day</source>
            <translation>demi-journée suivante</translation>
        </message>
        <message>
            <source>number {number}</source>
            <translation>numéro {number}</translation>
        </message>
        <message>
            <source>open the person</source>
            <translation>ouvrir la fiche</translation>
        </message>
        <message>
            <source>people found: {count}</source>
            <translation>personnes trouvées : {count}</translation>
        </message>
        <message>
            <source>people found: {count} · soum first: {soum}</source>
            <translation>personnes trouvées : {count} · soum en premier : {soum}</translation>
        </message>
        <message>
            <source>present</source>
            <translation>présence</translation>
        </message>
        <message>
            <source>present {count}</source>
            <translation>présences {count}</translation>
        </message>
        <message>
            <source>present · seats: {seats}</source>
            <translation>en présence · places : {seats}</translation>
        </message>
        <message>
            <source>soum unknown</source>
            <translation>soum inconnu</translation>
        </message>
        <message>
            <source>still awaited {count}</source>
            <translation>encore attendus {count}</translation>
        </message>
        <message>
            <source>the person you were typing</source>
            <translation>la personne que vous saisissiez</translation>
        </message>
        <message>
            <source>today</source>
            <translation>aujourd’hui</translation>
        </message>
        <message>
            <source>{years} · agreed</source>
            <translation>{years} · d’accord</translation>
        </message>
        <message>
            <source>{years} · not asked</source>
            <translation>{years} · non demandé</translation>
        </message>
        <message>
            <source>{years} · refused</source>
            <translation>{years} · refusé</translation>
        </message>
        <message>
            <source>{years} · to follow</source>
            <translation>{years} · attendu</translation>
        </message>
    </context>
    <context>
        <name>Duplicates</name>
        <message numerus="yes">
            <source>%n entries</source>
            <translation>
                <numerusform>%n entrée</numerusform>
                <numerusform>%n entrées</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n entries are one now</source>
            <translation>
                <numerusform>%n entrée réunie</numerusform>
                <numerusform>%n entrées réunies</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n groups chosen</source>
            <translation>
                <numerusform>%n groupe choisi</numerusform>
                <numerusform>%n groupes choisis</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n groups of people who share a value were too large to compare all.</source>
            <translation>
                <numerusform>%n groupe de personnes ayant une valeur commune était trop grand pour tout comparer.</numerusform>
                <numerusform>%n groupes de personnes ayant une valeur commune étaient trop grands pour tout comparer.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n half-days attended</source>
            <translation>
                <numerusform>%n demi-journée suivie</numerusform>
                <numerusform>%n demi-journées suivies</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n others called {name} in {soum}</source>
            <translation>
                <numerusform>%n autre personne nommée {name} à {soum}</numerusform>
                <numerusform>%n autres personnes nommées {name} à {soum}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people came</source>
            <translation>
                <numerusform>%n personne venue</numerusform>
                <numerusform>%n personnes venues</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n questions wait to be judged</source>
            <translation>
                <numerusform>%n question attend une décision</numerusform>
                <numerusform>%n questions attendent une décision</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n records</source>
            <translation>
                <numerusform>%n fiche</numerusform>
                <numerusform>%n fiches</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n records are one person now</source>
            <translation>
                <numerusform>%n fiche est désormais une seule personne</numerusform>
                <numerusform>%n fiches sont désormais une seule personne</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n records have a listed place now</source>
            <translation>
                <numerusform>%n fiche a désormais un lieu de la liste</numerusform>
                <numerusform>%n fiches ont désormais un lieu de la liste</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sessions</source>
            <translation>
                <numerusform>%n session</numerusform>
                <numerusform>%n sessions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sessions, the latest</source>
            <translation>
                <numerusform>%n session, la plus récente</numerusform>
                <numerusform>%n sessions, les plus récentes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n stay apart</source>
            <translation>
                <numerusform>%n reste à part</numerusform>
                <numerusform>%n restent à part</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n verdicts, the latest first</source>
            <translation>
                <numerusform>%n décision, la dernière d’abord</numerusform>
                <numerusform>%n décisions, la dernière d’abord</numerusform>
            </translation>
        </message>
        <message>
            <source>All are different people</source>
            <translation>Toutes sont des personnes différentes</translation>
        </message>
        <message>
            <source>All are one person</source>
            <translation>Toutes sont une seule personne</translation>
        </message>
        <message>
            <source>Another place</source>
            <translation>Un autre lieu</translation>
        </message>
        <message numerus="yes">
            <source>As typed again, in %n records</source>
            <translation>
                <numerusform>De nouveau tel que saisi, dans %n fiche</numerusform>
                <numerusform>De nouveau tel que saisi, dans %n fiches</numerusform>
            </translation>
        </message>
        <message>
            <source>Ask again</source>
            <translation>Demander de nouveau</translation>
        </message>
        <message>
            <source>Comparing newcomers with everybody…</source>
            <translation>Comparaison des nouvelles personnes avec toutes les autres…</translation>
        </message>
        <message>
            <source>Duplicates</source>
            <translation>Doublons</translation>
        </message>
        <message>
            <source>Each its likeliest place</source>
            <translation>À chacun son lieu le plus probable</translation>
        </message>
        <message>
            <source>Earlier verdicts</source>
            <translation>Décisions précédentes</translation>
        </message>
        <message>
            <source>Every place is in the list</source>
            <translation>Tous les lieux sont dans la liste</translation>
        </message>
        <message>
            <source>Group or sort</source>
            <translation>Public ou type</translation>
        </message>
        <message>
            <source>Here stand the verdicts that were given, to look at or change.</source>
            <translation>Les décisions prises figurent ici, à revoir ou à changer.</translation>
        </message>
        <message>
            <source>If joined</source>
            <translation>Si réunies</translation>
        </message>
        <message>
            <source>Letters that agree</source>
            <translation>Lettres communes</translation>
        </message>
        <message>
            <source>May be under 18: they become one when a second reader agrees: another officer, the same one on a later day, or the trainer who registered one of them.</source>
            <translation>Peut avoir moins de 18 ans : les fiches ne font qu’une quand une deuxième personne est d’accord : une autre du siège, la même un autre jour, ou celle qui a inscrit l’une d’elles.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Newcomers are compared with everybody soon after they arrive. Two who are alike wait here until a person judges them; nothing is ever joined by itself.</source>
            <translation>Les nouvelles personnes sont comparées à toutes les autres peu après leur arrivée. Deux fiches semblables attendent ici que quelqu’un décide ; le programme ne réunit jamais rien de lui-même.</translation>
        </message>
        <message>
            <source>No listed place</source>
            <translation>Aucun lieu de la liste</translation>
        </message>
        <message numerus="yes">
            <source>No listed place, in %n records</source>
            <translation>
                <numerusform>Hors de la liste, dans %n fiche</numerusform>
                <numerusform>Hors de la liste, dans %n fiches</numerusform>
            </translation>
        </message>
        <message>
            <source>No two have the same name</source>
            <translation>Aucun nom n’apparaît deux fois</translation>
        </message>
        <message>
            <source>Nobody seems to be registered twice</source>
            <translation>Personne ne semble inscrit deux fois</translation>
        </message>
        <message>
            <source>Noted as unsure: {names}</source>
            <translation>Noté comme incertain : {names}</translation>
        </message>
        <message numerus="yes">
            <source>Noted for %n records; not all of them are one yet</source>
            <translation>
                <numerusform>Noté pour %n fiche ; tout n’est pas encore réuni</numerusform>
                <numerusform>Noté pour %n fiches ; tout n’est pas encore réuni</numerusform>
            </translation>
        </message>
        <message>
            <source>Noted. A second officer reads it: {names}</source>
            <translation>Noté. Une deuxième personne du siège le relit : {names}</translation>
        </message>
        <message>
            <source>Noted; another verdict still holds them apart: {names}</source>
            <translation>Noté ; une autre décision les sépare encore : {names}</translation>
        </message>
        <message>
            <source>Nothing is copied or lost. Two who became one can be parted at any time.</source>
            <translation>Rien n’est copié ni perdu. Deux fiches réunies peuvent être séparées à tout moment.</translation>
        </message>
        <message>
            <source>Nothing was judged yet</source>
            <translation>Rien n’a encore été décidé</translation>
        </message>
        <message>
            <source>Of a sample of pairs that are not asked about, {judged} of {sample} were judged.</source>
            <translation>D’un échantillon des paires qui ne sont pas demandées, {judged} sur {sample} ont été jugées.</translation>
        </message>
        <message>
            <source>Of one name</source>
            <translation>De même nom</translation>
        </message>
        <message>
            <source>One person now, also of a record that is out of use: {names}</source>
            <translation>Une seule personne désormais, aussi d’une fiche hors d’usage : {names}</translation>
        </message>
        <message>
            <source>One person now: {names}</source>
            <translation>Une seule personne désormais : {names}</translation>
        </message>
        <message>
            <source>People of confidential courses are not counted together with others.</source>
            <translation>Les personnes des formations confidentielles ne sont pas comptées avec d’autres.</translation>
        </message>
        <message>
            <source>People who may be one</source>
            <translation>Personnes qui n’en sont peut-être qu’une</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Lieu</translation>
        </message>
        <message>
            <source>Places as typed</source>
            <translation>Lieux tels que saisis</translation>
        </message>
        <message>
            <source>Places that may be meant</source>
            <translation>Lieux possibles</translation>
        </message>
        <message>
            <source>Places that were typed and are no entry of the national list wait here.</source>
            <translation>Les lieux saisis qui ne sont pas dans la liste nationale attendent ici.</translation>
        </message>
        <message>
            <source>Records</source>
            <translation>Fiches</translation>
        </message>
        <message>
            <source>Records keep what was typed. Lists, figures and quotas see the place; the text stays noted, without anybody’s name, until this is taken back.</source>
            <translation>Les fiches gardent ce qui a été saisi. Les listes, les chiffres et les quotas voient le lieu ; le texte reste noté, sans aucun nom, jusqu’à l’annulation.</translation>
        </message>
        <message>
            <source>Records that may be one person</source>
            <translation>Fiches qui sont peut-être une seule personne</translation>
        </message>
        <message>
            <source>Registered by</source>
            <translation>Inscrits par</translation>
        </message>
        <message>
            <source>Sessions and attendance stay as they are. What became one can be parted.</source>
            <translation>Les séances et les présences restent telles quelles. Ce qui est réuni peut être séparé.</translation>
        </message>
        <message>
            <source>Shown for both from now on: {field}</source>
            <translation>Désormais montré pour les deux : {field}</translation>
        </message>
        <message>
            <source>Take it back</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>The first</source>
            <translation>La première</translation>
        </message>
        <message>
            <source>The name that stays: {name}</source>
            <translation>Nom conservé : {name}</translation>
        </message>
        <message>
            <source>The others wait</source>
            <translation>Les autres attendent</translation>
        </message>
        <message>
            <source>The second</source>
            <translation>La seconde</translation>
        </message>
        <message>
            <source>They are different</source>
            <translation>Ils sont différents</translation>
        </message>
        <message>
            <source>They are one</source>
            <translation>C’est le même</translation>
        </message>
        <message>
            <source>This name stays</source>
            <translation>Garder ce nom</translation>
        </message>
        <message>
            <source>Those of the same or a similar name, from several laptops, wait here for a verdict.</source>
            <translation>Ceux de même nom ou de nom semblable, écrits sur plusieurs ordinateurs, attendent ici une décision.</translation>
        </message>
        <message>
            <source>Those that are ticked are one person; the others are not.</source>
            <translation>Les fiches cochées sont une seule personne ; les autres, non.</translation>
        </message>
        <message>
            <source>Those that wait</source>
            <translation>Celles qui attendent</translation>
        </message>
        <message>
            <source>Two people: {names}</source>
            <translation>Deux personnes : {names}</translation>
        </message>
        <message>
            <source>Unsure</source>
            <translation>Incertain</translation>
        </message>
        <message>
            <source>Uses</source>
            <translation>Emplois</translation>
        </message>
        <message>
            <source>What speaks for and against</source>
            <translation>Ce qui parle pour et contre</translation>
        </message>
        <message>
            <source>Written at</source>
            <translation>Écrit à</translation>
        </message>
        <message>
            <source>a laptop says</source>
            <translation>avis d’un ordinateur</translation>
        </message>
        <message>
            <source>a laptop says that they are one</source>
            <translation>un ordinateur dit que c’est le même</translation>
        </message>
        <message>
            <source>a similar name, perhaps mistyped</source>
            <translation>noms semblables, peut-être une faute de frappe</translation>
        </message>
        <message>
            <source>about the same year</source>
            <translation>à peu près la même année</translation>
        </message>
        <message>
            <source>almost certainly one person</source>
            <translation>presque certainement une seule personne</translation>
        </message>
        <message>
            <source>another verdict holds them apart</source>
            <translation>une autre décision les sépare</translation>
        </message>
        <message>
            <source>at no session</source>
            <translation>à aucune session</translation>
        </message>
        <message numerus="yes">
            <source>both came to %n of them, which speaks for two people</source>
            <translation>
                <numerusform>toutes deux présentes à %n d’entre elles, ce qui indique deux personnes</numerusform>
                <numerusform>toutes deux présentes à %n d’entre elles, ce qui indique deux personnes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>both came to the same half-day: %n, which speaks for two people</source>
            <translation>
                <numerusform>présences communes à une demi-journée : %n, signe de deux personnes</numerusform>
                <numerusform>présences communes à une demi-journée : %n, signe de deux personnes</numerusform>
            </translation>
        </message>
        <message>
            <source>could also be relatives</source>
            <translation>peut-être des proches</translation>
        </message>
        <message>
            <source>courses</source>
            <translation>formations</translation>
        </message>
        <message>
            <source>day and month swapped</source>
            <translation>jour et mois inversés</translation>
        </message>
        <message>
            <source>different</source>
            <translation>différent</translation>
        </message>
        <message>
            <source>given name and patronymic swapped</source>
            <translation>prénom et patronyme inversés</translation>
        </message>
        <message>
            <source>initial agrees</source>
            <translation>l’initiale concorde</translation>
        </message>
        <message>
            <source>like no listed place</source>
            <translation>ne ressemble à aucun lieu de la liste</translation>
        </message>
        <message>
            <source>like several places</source>
            <translation>ressemble à plusieurs lieux</translation>
        </message>
        <message>
            <source>may be under 18</source>
            <translation>peut avoir moins de 18 ans</translation>
        </message>
        <message>
            <source>nearly the same</source>
            <translation>presque identique</translation>
        </message>
        <message>
            <source>nearly the same name</source>
            <translation>noms presque identiques</translation>
        </message>
        <message>
            <source>no listed place</source>
            <translation>aucun lieu de la liste</translation>
        </message>
        <message>
            <source>no quota moves</source>
            <translation>aucun quota ne change</translation>
        </message>
        <message>
            <source>no value is lost from sight</source>
            <translation>aucune valeur ne disparaît</translation>
        </message>
        <message>
            <source>nobody else is called {name} in {soum}</source>
            <translation>personne d’autre ne s’appelle {name} à {soum}</translation>
        </message>
        <message>
            <source>now {before}, then {after}</source>
            <translation>actuellement {before}, ensuite {after}</translation>
        </message>
        <message>
            <source>one digit differs</source>
            <translation>un chiffre diffère</translation>
        </message>
        <message>
            <source>one person, and both came to one half-day</source>
            <translation>une seule personne, et les deux sont venues à la même demi-journée</translation>
        </message>
        <message>
            <source>only those ticked are one, the others wait</source>
            <translation>seules les fiches cochées n’en font qu’une, les autres attendent</translation>
        </message>
        <message>
            <source>open the first</source>
            <translation>ouvrir la première</translation>
        </message>
        <message>
            <source>open the second</source>
            <translation>ouvrir la seconde</translation>
        </message>
        <message>
            <source>open this record</source>
            <translation>ouvrir cette fiche</translation>
        </message>
        <message>
            <source>partners</source>
            <translation>partenaires</translation>
        </message>
        <message>
            <source>people</source>
            <translation>personnes</translation>
        </message>
        <message>
            <source>perhaps</source>
            <translation>peut-être</translation>
        </message>
        <message>
            <source>perhaps one person</source>
            <translation>peut-être une seule personne</translation>
        </message>
        <message>
            <source>probably one person</source>
            <translation>probablement une seule personne</translation>
        </message>
        <message>
            <source>probably two people</source>
            <translation>probablement deux personnes</translation>
        </message>
        <message>
            <source>refused, for all of them</source>
            <translation>refusé, pour toutes</translation>
        </message>
        <message>
            <source>same aimag</source>
            <translation>même aïmag</translation>
        </message>
        <message>
            <source>same day, other year</source>
            <translation>même jour, autre année</translation>
        </message>
        <message>
            <source>same year</source>
            <translation>même année</translation>
        </message>
        <message>
            <source>same year, other day</source>
            <translation>même année, autre jour</translation>
        </message>
        <message>
            <source>sample check: probably two people</source>
            <translation>contrôle par échantillon : sans doute deux personnes</translation>
        </message>
        <message>
            <source>see the rest</source>
            <translation>voir la suite</translation>
        </message>
        <message>
            <source>short form</source>
            <translation>forme courte</translation>
        </message>
        <message>
            <source>show the other value</source>
            <translation>montrer l’autre valeur</translation>
        </message>
        <message>
            <source>shown</source>
            <translation>montré</translation>
        </message>
        <message>
            <source>shown no more, and kept in its record</source>
            <translation>plus affiché, gardé dans sa fiche</translation>
        </message>
        <message>
            <source>swapped</source>
            <translation>inversés</translation>
        </message>
        <message>
            <source>the same name</source>
            <translation>même nom</translation>
        </message>
        <message>
            <source>their consents differ</source>
            <translation>leurs consentements diffèrent</translation>
        </message>
        <message>
            <source>this place</source>
            <translation>ce lieu</translation>
        </message>
        <message>
            <source>tick or untick</source>
            <translation>cocher ou décocher</translation>
        </message>
        <message>
            <source>two verdicts contradict each other</source>
            <translation>deux décisions se contredisent</translation>
        </message>
        <message>
            <source>typed</source>
            <translation>saisi</translation>
        </message>
        <message>
            <source>typed places</source>
            <translation>lieux saisis</translation>
        </message>
        <message>
            <source>verdicts on pairs like this speak for one person</source>
            <translation>les décisions sur des paires semblables indiquent une seule personne</translation>
        </message>
        <message>
            <source>verdicts on pairs like this speak for two people</source>
            <translation>les décisions sur des paires semblables indiquent deux personnes</translation>
        </message>
        <message>
            <source>waits for a second reader</source>
            <translation>attend une deuxième lecture</translation>
        </message>
        <message>
            <source>{first} and {other} were judged different people and cannot be one.</source>
            <translation>{first} et {other} ont été jugées différentes et ne peuvent pas être réunies.</translation>
        </message>
        <message numerus="yes">
            <source>{name}: %n records, one person?</source>
            <translation>
                <numerusform>{name} : %n fiche, une seule personne ?</numerusform>
                <numerusform>{name} : %n fiches, une seule personne ?</numerusform>
            </translation>
        </message>
        <message>
            <source>{numbers} are one person, not {others}</source>
            <translation>{numbers} : une seule personne, pas {others}</translation>
        </message>
        <message>
            <source>{number}, not ticked</source>
            <translation>{number}, non cochée</translation>
        </message>
        <message>
            <source>{number}, ticked</source>
            <translation>{number}, cochée</translation>
        </message>
        <message>
            <source>{percent} %</source>
            <translation>{percent} %</translation>
        </message>
        <message>
            <source>{same} of them are one person, so of all such pairs about {likely} are, {least} to {most}.</source>
            <translation>{same} d’entre elles sont une seule personne, donc environ {likely} de toutes ces paires, de {least} à {most}.</translation>
        </message>
    </context>
    <context>
        <name>Edition</name>
        <message>
            <source>A file of an edition</source>
            <translation>Fichier d’une édition</translation>
        </message>
        <message>
            <source>A file of the edition</source>
            <translation>Fichier de l’édition</translation>
        </message>
        <message>
            <source>A number such as 4000. Empty: no aim.</source>
            <translation>Un nombre, par exemple 4000. Vide : sans objectif.</translation>
        </message>
        <message>
            <source>A share such as 50 %. Empty: no aim.</source>
            <translation>Une part, par exemple 50 %. Vide : sans objectif.</translation>
        </message>
        <message>
            <source>Aim</source>
            <translation>Objectif</translation>
        </message>
        <message>
            <source>An officer makes it. It has tables of people, and tells nothing of few people.</source>
            <translation>Une personne responsable la fait. Elle contient des tableaux de personnes et ne dit rien de peu de personnes.</translation>
        </message>
        <message>
            <source>As a bar</source>
            <translation>En barre</translation>
        </message>
        <message>
            <source>As of</source>
            <translation>En date du</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Retour</translation>
        </message>
        <message>
            <source>Choose where to write it</source>
            <translation>Choisir où l’écrire</translation>
        </message>
        <message>
            <source>Counting… {share} %</source>
            <translation>Comptage… {share} %</translation>
        </message>
        <message>
            <source>Edition {number} is in {file}.</source>
            <translation>L’édition {number} est dans {file}.</translation>
        </message>
        <message>
            <source>Edition {number} is made.</source>
            <translation>L’édition {number} est faite.</translation>
        </message>
        <message>
            <source>Edition {number} of {day}, made by {officer}.</source>
            <translation>Édition {number} du {day}, faite par {officer}.</translation>
        </message>
        <message>
            <source>Editions</source>
            <translation>Éditions</translation>
        </message>
        <message>
            <source>Indicators</source>
            <translation>Indicateurs</translation>
        </message>
        <message>
            <source>Indicators, {year}</source>
            <translation>Indicateurs, {year}</translation>
        </message>
        <message>
            <source>Make the first edition?</source>
            <translation>Faire la première édition ?</translation>
        </message>
        <message>
            <source>Make the next edition</source>
            <translation>Faire l’édition suivante</translation>
        </message>
        <message>
            <source>Make the next edition? The one before it is destroyed.</source>
            <translation>Faire l’édition suivante ? La précédente sera détruite.</translation>
        </message>
        <message>
            <source>No edition yet</source>
            <translation>Pas encore d’édition</translation>
        </message>
        <message>
            <source>No edition yet. An officer makes it on the page of reports.</source>
            <translation>Pas encore d’édition. Une personne responsable la fait à la page des rapports.</translation>
        </message>
        <message>
            <source>No names are in it. What would tell of fewer than {count} people is left out.</source>
            <translation>Elle ne contient aucun nom. Ce qui révélerait moins de {count} personnes est omis.</translation>
        </message>
        <message>
            <source>Nothing new is told of {year}, for its tables beside those of the reports are more than can be checked. Its figures are in the reports.</source>
            <translation>Rien de nouveau n’est dit de {year} : ses tableaux et ceux des rapports sont trop nombreux pour être vérifiés ensemble. Les chiffres sont dans les rapports.</translation>
        </message>
        <message>
            <source>Nothing new is told of {year}, for report {report} counts days of it and of another year. Its figures are in that report.</source>
            <translation>Rien de nouveau n’est dit de {year} : le rapport {report} compte des jours de cette année avec ceux d’une autre. Les chiffres sont dans ce rapport.</translation>
        </message>
        <message>
            <source>Nothing new is told of {year}: it was issued as often as a year can be.</source>
            <translation>Rien de nouveau n’est dit de {year} : cette année a été publiée autant de fois que possible.</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Open a file</source>
            <translation>Ouvrir un fichier</translation>
        </message>
        <message>
            <source>Open a file of tables</source>
            <translation>Ouvrir un fichier de tableaux</translation>
        </message>
        <message>
            <source>Open it</source>
            <translation>Ouvrir</translation>
        </message>
        <message>
            <source>Open the tables</source>
            <translation>Ouvrir les tableaux</translation>
        </message>
        <message>
            <source>Opening…</source>
            <translation>Ouverture…</translation>
        </message>
        <message>
            <source>Passphrase of the file</source>
            <translation>Phrase de passe du fichier</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Personnes</translation>
        </message>
        <message>
            <source>People by {dimensions}</source>
            <translation>Personnes par {dimensions}</translation>
        </message>
        <message>
            <source>Quotas</source>
            <translation>Quotas</translation>
        </message>
        <message>
            <source>Set the aim</source>
            <translation>Fixer l’objectif</translation>
        </message>
        <message>
            <source>Stopped. The edition before it is still here.</source>
            <translation>Arrêté. L’édition précédente est toujours là.</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>Tableau</translation>
        </message>
        <message>
            <source>Tables without names</source>
            <translation>Tableaux sans noms</translation>
        </message>
        <message>
            <source>The aim is set. It is in the edition and its next file.</source>
            <translation>L’objectif est fixé. Il figure dans l’édition et dans son prochain fichier.</translation>
        </message>
        <message>
            <source>The aim of an indicator</source>
            <translation>L’objectif d’un indicateur</translation>
        </message>
        <message>
            <source>The file and this passphrase open the tables, and nothing of the register. Tell the passphrase by word of mouth.</source>
            <translation>Le fichier et cette phrase de passe ouvrent les tableaux, et rien du registre. Dites la phrase de passe de vive voix.</translation>
        </message>
        <message>
            <source>The file has tables without names. Its passphrase opens nothing of a register.</source>
            <translation>Le fichier contient des tableaux sans noms. Sa phrase de passe n’ouvre rien d’un registre.</translation>
        </message>
        <message>
            <source>The one before it is destroyed.</source>
            <translation>La précédente est détruite.</translation>
        </message>
        <message>
            <source>Where to write the file</source>
            <translation>Où écrire le fichier</translation>
        </message>
        <message>
            <source>Which</source>
            <translation>Lesquelles</translation>
        </message>
        <message>
            <source>Which edition to open</source>
            <translation>Quelle édition ouvrir</translation>
        </message>
        <message>
            <source>Write 50 %.</source>
            <translation>Écrivez 50 %.</translation>
        </message>
        <message>
            <source>Write a file</source>
            <translation>Écrire un fichier</translation>
        </message>
        <message>
            <source>Write a number such as 4000.</source>
            <translation>Écrivez un nombre, par exemple 4000.</translation>
        </message>
        <message>
            <source>Writing…</source>
            <translation>Écriture…</translation>
        </message>
        <message>
            <source>a quota of another register</source>
            <translation>quota d’un autre registre</translation>
        </message>
        <message>
            <source>aim {aim}</source>
            <translation>objectif {aim}</translation>
        </message>
        <message>
            <source>all</source>
            <translation>total</translation>
        </message>
        <message>
            <source>edition</source>
            <translation>edition</translation>
        </message>
        <message>
            <source>not certain yet</source>
            <translation>pas encore certain</translation>
        </message>
        <message>
            <source>not shown</source>
            <translation>non affiché</translation>
        </message>
        <message>
            <source>not shown, too few people</source>
            <translation>non affiché, trop peu de personnes</translation>
        </message>
        <message>
            <source>open the indicators</source>
            <translation>ouvrir les indicateurs</translation>
        </message>
        <message>
            <source>open the table</source>
            <translation>ouvrir le tableau</translation>
        </message>
        <message>
            <source>others: {count}</source>
            <translation>autres : {count}</translation>
        </message>
        <message>
            <source>reached</source>
            <translation>atteint</translation>
        </message>
        <message>
            <source>short</source>
            <translation>manqué</translation>
        </message>
    </context>
    <context>
        <name>Erasing</name>
        <message numerus="yes">
            <source>%n files written here are not protected</source>
            <translation>
                <numerusform>%n fichier écrit ici n’est pas protégé</numerusform>
                <numerusform>%n fichiers écrits ici ne sont pas protégés</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n laptops have this person’s record</source>
            <translation>
                <numerusform>%n ordinateur a cette personne</numerusform>
                <numerusform>%n ordinateurs ont cette personne</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n orders wait for laptops to answer.</source>
            <translation>
                <numerusform>%n ordre attend la réponse d’ordinateurs.</numerusform>
                <numerusform>%n ordres attendent la réponse d’ordinateurs.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sealed bundles wait here</source>
            <translation>
                <numerusform>%n lot scellé attend ici</numerusform>
                <numerusform>%n lots scellés attendent ici</numerusform>
            </translation>
        </message>
        <message>
            <source>As far as is known, no laptop has this person’s record</source>
            <translation>Aucun ordinateur connu n’a cette personne</translation>
        </message>
        <message>
            <source>Ask head office</source>
            <translation>Demander au siège</translation>
        </message>
        <message>
            <source>Ask head office to erase: {name}</source>
            <translation>Demander l’effacement au siège : {name}</translation>
        </message>
        <message>
            <source>Ask to erase</source>
            <translation>Demander l’effacement</translation>
        </message>
        <message>
            <source>Ask to erase: {name}</source>
            <translation>Demander l’effacement : {name}</translation>
        </message>
        <message>
            <source>Asked for</source>
            <translation>Demandes</translation>
        </message>
        <message>
            <source>At the next exchange, head office is asked to erase the old value.</source>
            <translation>Au prochain échange, il sera demandé au siège d’effacer l’ancienne valeur.</translation>
        </message>
        <message>
            <source>Backups up to {day} stay as they are</source>
            <translation>Les sauvegardes jusqu’au {day} restent telles quelles</translation>
        </message>
        <message>
            <source>Dismiss the request</source>
            <translation>Écarter la demande</translation>
        </message>
        <message>
            <source>Erase for good</source>
            <translation>Effacer définitivement</translation>
        </message>
        <message>
            <source>Erase for good: {name}</source>
            <translation>Effacer définitivement : {name}</translation>
        </message>
        <message>
            <source>Erase nothing</source>
            <translation>Ne rien effacer</translation>
        </message>
        <message>
            <source>Erase, or withdraw an answer</source>
            <translation>Effacer, ou retirer une réponse</translation>
        </message>
        <message>
            <source>Erased here for good</source>
            <translation>Effacé ici définitivement</translation>
        </message>
        <message>
            <source>Erased here, once ordered: {places}</source>
            <translation>Effacé ici, une fois ordonné : {places}</translation>
        </message>
        <message>
            <source>Erased here: {field}</source>
            <translation>Effacé ici : {field}</translation>
        </message>
        <message>
            <source>Erased here: {places}</source>
            <translation>Effacé ici : {places}</translation>
        </message>
        <message>
            <source>Erased: {field}</source>
            <translation>Effacé : {field}</translation>
        </message>
        <message>
            <source>Erasing…</source>
            <translation>Effacement…</translation>
        </message>
        <message>
            <source>Erasures</source>
            <translation>Effacements</translation>
        </message>
        <message>
            <source>Every laptop has carried out every order.</source>
            <translation>Chaque ordinateur a exécuté chaque ordre.</translation>
        </message>
        <message>
            <source>Every laptop is still told at its next exchange.</source>
            <translation>Chacun en est quand même averti au prochain échange.</translation>
        </message>
        <message>
            <source>Everything about {code}</source>
            <translation>Tout sur {code}</translation>
        </message>
        <message>
            <source>Everything ever entered in this field is erased, in the history and on every laptop. All other data stays.</source>
            <translation>Tout ce qui y a été saisi, dans l’historique et sur chaque ordinateur. Le reste demeure.</translation>
        </message>
        <message>
            <source>Everything is erased or nothing. It cannot be stopped after it starts.</source>
            <translation>C’est fait en entier ou pas du tout, et ne peut pas être arrêté à mi-chemin.</translation>
        </message>
        <message>
            <source>If somebody restores one of them, the person is erased again at once.</source>
            <translation>Si quelqu’un en restaure une, la personne est aussitôt effacée de nouveau.</translation>
        </message>
        <message>
            <source>It stands on the page Erasures, where it can also be dismissed.</source>
            <translation>La demande figure sur la page Effacements, où elle peut aussi être écartée.</translation>
        </message>
        <message>
            <source>No laptop was heard from yet.</source>
            <translation>Aucun ordinateur n’a encore donné de nouvelles.</translation>
        </message>
        <message>
            <source>Nothing is erased before it is ordered here.</source>
            <translation>Rien n’est effacé avant l’ordre donné ici.</translation>
        </message>
        <message>
            <source>Nothing is erased yet: {wait}</source>
            <translation>Rien n’est encore effacé : {wait}</translation>
        </message>
        <message>
            <source>Nothing was erased</source>
            <translation>Rien n’a été effacé</translation>
        </message>
        <message>
            <source>On the page of a person, {key} leads to erasing. This list shows what was ordered, and the laptops that have not answered.</source>
            <translation>Sur la page d’une personne, {key} mène à l’effacement. Les ordres figurent ici, avec les ordinateurs qui n’ont pas répondu.</translation>
        </message>
        <message>
            <source>Once it is ordered, every laptop is told at its next exchange.</source>
            <translation>Une fois l’ordre donné, chacun en est averti au prochain échange.</translation>
        </message>
        <message>
            <source>One officer may erase five people a day. This one {wait}. Until then the person is hidden, and nothing is erased.</source>
            <translation>Une seule personne peut effacer cinq fiches par jour. Celle-ci {wait}. D’ici là, la fiche est masquée et rien n’est effacé.</translation>
        </message>
        <message>
            <source>Only the name stands there, and it stays. Is it the same person?</source>
            <translation>Seul le nom y figure, et il reste. Est-ce la même personne ?</translation>
        </message>
        <message>
            <source>Ordered</source>
            <translation>Ordres donnés</translation>
        </message>
        <message>
            <source>The answer becomes “unknown” at once. Everything ever entered in this field is erased when it has waited. All other data stays.</source>
            <translation>La réponse devient aussitôt inconnue. Tout ce qui y a été saisi est effacé après l’attente ; le reste demeure.</translation>
        </message>
        <message>
            <source>The answer becomes “unknown” here at once. Head office is asked to erase everything ever entered in this field. All other data stays.</source>
            <translation>La réponse devient aussitôt inconnue ici. Il est demandé au siège d’effacer tout ce qui y a été saisi ; le reste est conservé.</translation>
        </message>
        <message>
            <source>The order goes to every laptop at its next exchange. The page Erasures shows which laptops have answered.</source>
            <translation>L’ordre part vers chaque ordinateur au prochain échange. La page Effacements montre qui a répondu.</translation>
        </message>
        <message>
            <source>The person who was hidden is shown again.</source>
            <translation>La personne qu’elle masquait est de nouveau visible.</translation>
        </message>
        <message>
            <source>The request goes to head office at the next exchange</source>
            <translation>La demande part au siège au prochain échange</translation>
        </message>
        <message>
            <source>The request is dismissed</source>
            <translation>Demande écartée</translation>
        </message>
        <message>
            <source>The session figures do not change. A record without a name stays.</source>
            <translation>Les sessions gardent leurs chiffres, avec une fiche qui ne nomme personne.</translation>
        </message>
        <message>
            <source>They erase it at their next exchange, once it is ordered: {names}</source>
            <translation>Une fois l’ordre donné, ils effacent au prochain échange : {names}</translation>
        </message>
        <message>
            <source>They may name the person. Look at them and delete them.</source>
            <translation>La personne peut y être nommée. Examinez-les et supprimez-les.</translation>
        </message>
        <message>
            <source>They will erase it at their next exchange: {names}</source>
            <translation>Ils effacent au prochain échange : {names}</translation>
        </message>
        <message>
            <source>This cannot be undone, not even with an old stick or a backup.</source>
            <translation>C’est irréversible : ni une ancienne clé USB ni une sauvegarde ne peut ramener ces données.</translation>
        </message>
        <message>
            <source>This name is erased too.</source>
            <translation>Ce nom est effacé aussi.</translation>
        </message>
        <message>
            <source>This person may be in them. The person is left out when the bundles are taken in.</source>
            <translation>La personne peut s’y trouver ; elle est omise quand les lots sont intégrés.</translation>
        </message>
        <message>
            <source>To confirm, type: {word}</source>
            <translation>Pour confirmer, saisissez : {word}</translation>
        </message>
        <message>
            <source>Until head office gives the order, the person is hidden here.</source>
            <translation>Jusqu’à son ordre, la personne est masquée ici.</translation>
        </message>
        <message>
            <source>Until head office orders it, the person is hidden on this laptop and nothing is erased yet.</source>
            <translation>Jusqu’à l’ordre du siège, la personne est masquée sur cet ordinateur et rien n’est encore effacé.</translation>
        </message>
        <message>
            <source>What is to be erased</source>
            <translation>Que faut-il effacer</translation>
        </message>
        <message>
            <source>What is typed does not match yet. Nothing is erased.</source>
            <translation>La saisie ne correspond pas encore. Rien n’est effacé.</translation>
        </message>
        <message>
            <source>What the laptops answered</source>
            <translation>Réponses des ordinateurs</translation>
        </message>
        <message>
            <source>What will be erased</source>
            <translation>Ce que cela entraîne</translation>
        </message>
        <message>
            <source>Who may order it: {roles}.</source>
            <translation>Qui peut l’ordonner : {roles}.</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Motif</translation>
        </message>
        <message>
            <source>a parent or guardian wants it</source>
            <translation>un parent ou responsable légal(e) le demande</translation>
        </message>
        <message>
            <source>additions to attendance</source>
            <translation>ajouts aux présences</translation>
        </message>
        <message>
            <source>answers of trainers</source>
            <translation>réponses de l’équipe</translation>
        </message>
        <message>
            <source>asked for on {day}</source>
            <translation>demandé le {day}</translation>
        </message>
        <message>
            <source>can be ordered now</source>
            <translation>peut être ordonné maintenant</translation>
        </message>
        <message>
            <source>choose</source>
            <translation>choisir</translation>
        </message>
        <message>
            <source>chosen values</source>
            <translation>valeurs choisies</translation>
        </message>
        <message>
            <source>consents</source>
            <translation>consentements</translation>
        </message>
        <message>
            <source>contributions</source>
            <translation>contributions</translation>
        </message>
        <message>
            <source>corrections of it</source>
            <translation>ses corrections</translation>
        </message>
        <message>
            <source>cut off; will not get the order</source>
            <translation>révoqué, jamais averti</translation>
        </message>
        <message>
            <source>done</source>
            <translation>fait</translation>
        </message>
        <message>
            <source>done everywhere</source>
            <translation>fait partout</translation>
        </message>
        <message>
            <source>entries of a newer program</source>
            <translation>saisies d’un programme plus récent</translation>
        </message>
        <message>
            <source>entries that were set aside</source>
            <translation>saisies mises de côté</translation>
        </message>
        <message>
            <source>erase this name too</source>
            <translation>effacer aussi ce nom</translation>
        </message>
        <message>
            <source>everything about this person</source>
            <translation>tout ce qui concerne cette personne</translation>
        </message>
        <message>
            <source>first entries of it</source>
            <translation>ses premières saisies</translation>
        </message>
        <message>
            <source>had the record</source>
            <translation>avait la personne</translation>
        </message>
        <message>
            <source>has not answered</source>
            <translation>pas de réponse</translation>
        </message>
        <message>
            <source>judgements on pairs</source>
            <translation>avis sur des paires</translation>
        </message>
        <message>
            <source>last contact: {day}</source>
            <translation>dernière nouvelle le {day}</translation>
        </message>
        <message>
            <source>leave this name</source>
            <translation>laisser ce nom</translation>
        </message>
        <message>
            <source>look, and order</source>
            <translation>voir et ordonner</translation>
        </message>
        <message>
            <source>names of imported files</source>
            <translation>noms des fichiers importés</translation>
        </message>
        <message>
            <source>no contact yet</source>
            <translation>aucune nouvelle</translation>
        </message>
        <message>
            <source>on {day}</source>
            <translation>le {day}</translation>
        </message>
        <message>
            <source>one answer: {field}</source>
            <translation>une réponse : {field}</translation>
        </message>
        <message>
            <source>ordered on {day}</source>
            <translation>ordonné le {day}</translation>
        </message>
        <message>
            <source>parts of the log of this computer</source>
            <translation>parties du journal de cet ordinateur</translation>
        </message>
        <message>
            <source>promises</source>
            <translation>promesses</translation>
        </message>
        <message>
            <source>questions to trainers</source>
            <translation>questions posées à l’équipe</translation>
        </message>
        <message>
            <source>registered by mistake</source>
            <translation>inscription par erreur</translation>
        </message>
        <message>
            <source>requests of the person</source>
            <translation>demandes de la personne</translation>
        </message>
        <message>
            <source>residences</source>
            <translation>lieux de vie</translation>
        </message>
        <message>
            <source>saved replies of head office</source>
            <translation>réponses du siège conservées</translation>
        </message>
        <message>
            <source>sealed answers</source>
            <translation>réponses scellées</translation>
        </message>
        <message>
            <source>the person wants it</source>
            <translation>la personne le demande</translation>
        </message>
        <message>
            <source>the person’s record</source>
            <translation>la fiche de la personne</translation>
        </message>
        <message>
            <source>there is no consent</source>
            <translation>il n’y a pas de consentement</translation>
        </message>
        <message>
            <source>unfinished pages</source>
            <translation>pages inachevées</translation>
        </message>
        <message>
            <source>values in conflict</source>
            <translation>valeurs en conflit</translation>
        </message>
        <message numerus="yes">
            <source>waits for %n laptops</source>
            <translation>
                <numerusform>attend %n ordinateur</numerusform>
                <numerusform>attend %n ordinateurs</numerusform>
            </translation>
        </message>
        <message>
            <source>waits for a second officer: {names}</source>
            <translation>attend une deuxième personne : {names}</translation>
        </message>
        <message>
            <source>waits until {day}</source>
            <translation>attend jusqu’au {day}</translation>
        </message>
        <message>
            <source>{asked_by} asked, {name} ordered</source>
            <translation>demandé par {asked_by}, ordonné par {name}</translation>
        </message>
        <message>
            <source>{fields} of {code}</source>
            <translation>{code} : {fields}</translation>
        </message>
        <message>
            <source>{name} alone, who asked for it on {day}</source>
            <translation>{name} sans deuxième personne, demandé le {day}</translation>
        </message>
        <message numerus="yes">
            <source>{name} and %n others</source>
            <translation>
                <numerusform>{name} et %n autre</numerusform>
                <numerusform>{name} et %n autres</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Exchange</name>
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>%n personne</numerusform>
                <numerusform>%n personnes</numerusform>
            </translation>
        </message>
        <message>
            <source>A bundle is on the stick</source>
            <translation>Un lot est sur la clé USB</translation>
        </message>
        <message>
            <source>Another exchange</source>
            <translation>Nouvel échange</translation>
        </message>
        <message>
            <source>Another program is using the stick</source>
            <translation>Un autre programme utilise la clé USB</translation>
        </message>
        <message>
            <source>Another stick or folder will do as well.</source>
            <translation>Une autre clé USB ou un autre dossier convient aussi.</translation>
        </message>
        <message>
            <source>Another way</source>
            <translation>Autre moyen</translation>
        </message>
        <message>
            <source>Brought back by head office: {what}</source>
            <translation>Rétabli par le siège : {what}</translation>
        </message>
        <message>
            <source>Choose a folder</source>
            <translation>Choisir un dossier</translation>
        </message>
        <message>
            <source>Close the other program, then try again</source>
            <translation>Fermez l’autre programme, puis réessayez</translation>
        </message>
        <message>
            <source>Do not remove the stick yet</source>
            <translation>Ne retirez pas encore la clé USB</translation>
        </message>
        <message>
            <source>Do not use this stick again. Its real size may be smaller than it shows.</source>
            <translation>On ne peut pas s’y fier, quelle que soit la taille annoncée.</translation>
        </message>
        <message>
            <source>Earlier exchanges</source>
            <translation>Échanges précédents</translation>
        </message>
        <message>
            <source>Everything on the stick for this laptop was taken in.</source>
            <translation>Tout ce que la clé USB contenait pour cet ordinateur a été intégré.</translation>
        </message>
        <message>
            <source>Exchange</source>
            <translation>Échange</translation>
        </message>
        <message>
            <source>Exchange now</source>
            <translation>Échanger maintenant</translation>
        </message>
        <message>
            <source>File: {name}</source>
            <translation>Fichier : {name}</translation>
        </message>
        <message>
            <source>First head office’s reply, then your bundle.</source>
            <translation>D’abord la réponse du siège, puis votre lot.</translation>
        </message>
        <message>
            <source>Free some space or take another stick</source>
            <translation>Libérez de l’espace ou prenez une autre clé USB</translation>
        </message>
        <message>
            <source>Head office confirmed what arrived</source>
            <translation>Le siège a confirmé ce qui est arrivé</translation>
        </message>
        <message>
            <source>Head office’s reply</source>
            <translation>La réponse du siège</translation>
        </message>
        <message>
            <source>Head office’s reply comes first</source>
            <translation>D’abord la réponse du siège</translation>
        </message>
        <message>
            <source>Head office’s reply was taken in</source>
            <translation>La réponse du siège a été intégrée</translation>
        </message>
        <message>
            <source>If the power goes, nothing is lost: begin again then.</source>
            <translation>En cas de coupure, rien n’est perdu : recommencez alors.</translation>
        </message>
        <message>
            <source>It brings nothing new.</source>
            <translation>Elle n’apporte rien de nouveau.</translation>
        </message>
        <message>
            <source>It is being put together and sealed.</source>
            <translation>Il est assemblé et scellé.</translation>
        </message>
        <message>
            <source>It says what has arrived, and brings corrections.</source>
            <translation>Elle dit ce qui est arrivé et apporte des corrections.</translation>
        </message>
        <message>
            <source>It will come with a later stick. Nothing is missing.</source>
            <translation>Elle viendra avec une autre clé USB. Rien ne manque.</translation>
        </message>
        <message>
            <source>Its changes come with a later reply</source>
            <translation>Ses changements viendront avec une réponse ultérieure</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Plus tard</translation>
        </message>
        <message>
            <source>Looking for head office’s reply</source>
            <translation>Recherche de la réponse du siège</translation>
        </message>
        <message>
            <source>None yet.</source>
            <translation>Aucun pour l’instant.</translation>
        </message>
        <message>
            <source>Not enough space on the stick</source>
            <translation>Espace insuffisant sur la clé USB</translation>
        </message>
        <message>
            <source>Nothing could be written on it.</source>
            <translation>Rien n’a pu y être écrit.</translation>
        </message>
        <message>
            <source>Nothing is lost.</source>
            <translation>Rien n’est perdu.</translation>
        </message>
        <message>
            <source>Nothing new since the last reply. A bundle is still written.</source>
            <translation>Rien de nouveau depuis la dernière réponse ; un lot part tout de même.</translation>
        </message>
        <message>
            <source>Often it is a virus scanner that looks at the stick first.</source>
            <translation>Souvent, un antivirus examine d’abord la clé USB.</translation>
        </message>
        <message>
            <source>One sealed file</source>
            <translation>Un fichier scellé</translation>
        </message>
        <message>
            <source>One sealed file can also go by message or any network there is.</source>
            <translation>Un fichier scellé peut aussi partir par message ou par tout réseau disponible.</translation>
        </message>
        <message>
            <source>Please leave the stick in.</source>
            <translation>Laissez la clé USB branchée.</translation>
        </message>
        <message>
            <source>Progress of the exchange</source>
            <translation>Progression de l’échange</translation>
        </message>
        <message>
            <source>Put the USB stick in</source>
            <translation>Branchez la clé USB</translation>
        </message>
        <message>
            <source>Put the stick in again</source>
            <translation>Rebranchez la clé USB</translation>
        </message>
        <message>
            <source>Read a reply file</source>
            <translation>Lire un fichier de réponse</translation>
        </message>
        <message>
            <source>Sealed files</source>
            <translation>Fichiers scellés</translation>
        </message>
        <message>
            <source>Send it to head office.</source>
            <translation>Envoyez-la au siège.</translation>
        </message>
        <message numerus="yes">
            <source>Send it to head office. %n people count as on their way until its reply comes.</source>
            <translation>
                <numerusform>Envoyez-la au siège. %n personne compte comme en chemin jusqu’à sa réponse.</numerusform>
                <numerusform>Envoyez-la au siège. %n personnes comptent comme en chemin jusqu’à sa réponse.</numerusform>
            </translation>
        </message>
        <message>
            <source>Several sticks found: choose one</source>
            <translation>Plusieurs clés USB trouvées : choisissez-en une</translation>
        </message>
        <message>
            <source>Some sticks have a small switch on the side that blocks writing.</source>
            <translation>Certaines clés USB ont sur le côté un petit verrou contre l’écriture.</translation>
        </message>
        <message>
            <source>Stick found</source>
            <translation>Clé trouvée</translation>
        </message>
        <message>
            <source>Sticks</source>
            <translation>Clés</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Arrêter</translation>
        </message>
        <message>
            <source>Stopped</source>
            <translation>Échange arrêté</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>Arrêt…</translation>
        </message>
        <message>
            <source>Take another stick</source>
            <translation>Prenez une autre clé USB</translation>
        </message>
        <message>
            <source>The bundle does not fit on it.</source>
            <translation>Le lot n’y tient pas.</translation>
        </message>
        <message>
            <source>The bundle is being written</source>
            <translation>Écriture du lot</translation>
        </message>
        <message>
            <source>The bundle is in the file</source>
            <translation>Le lot est dans le fichier</translation>
        </message>
        <message numerus="yes">
            <source>The bundle of %n people is being written</source>
            <translation>
                <numerusform>Écriture du lot de %n personne</numerusform>
                <numerusform>Écriture du lot de %n personnes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The bundle of %n people is in the file</source>
            <translation>
                <numerusform>Le lot de %n personne est dans le fichier</numerusform>
                <numerusform>Le lot de %n personnes est dans le fichier</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The bundle of %n people is on the stick</source>
            <translation>
                <numerusform>Le lot de %n personne est sur la clé USB</numerusform>
                <numerusform>Le lot de %n personnes est sur la clé USB</numerusform>
            </translation>
        </message>
        <message>
            <source>The copy is not complete</source>
            <translation>La copie n’est pas complète</translation>
        </message>
        <message numerus="yes">
            <source>The entries of %n people are whole on this computer, nothing is lost.</source>
            <translation>
                <numerusform>Les fiches de %n personne sont entières sur cet ordinateur, rien n’est perdu.</numerusform>
                <numerusform>Les fiches de %n personnes sont entières sur cet ordinateur, rien n’est perdu.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The entries of %n people. Sealed: only head office can open it.</source>
            <translation>
                <numerusform>Les fiches de %n personne. Lot scellé : seul le siège peut l’ouvrir.</numerusform>
                <numerusform>Les fiches de %n personnes. Lot scellé : seul le siège peut l’ouvrir.</numerusform>
            </translation>
        </message>
        <message>
            <source>The exchange is done.</source>
            <translation>L’échange est terminé.</translation>
        </message>
        <message>
            <source>The exchange then continues by itself. You can also use another stick.</source>
            <translation>L’échange reprend alors automatiquement. Une autre clé USB convient aussi.</translation>
        </message>
        <message>
            <source>The exchange was not completed.</source>
            <translation>L’échange n’est pas allé au bout.</translation>
        </message>
        <message>
            <source>The file may be sent</source>
            <translation>Le fichier peut être envoyé</translation>
        </message>
        <message>
            <source>The folder cannot be found any more.</source>
            <translation>Le dossier est introuvable.</translation>
        </message>
        <message>
            <source>The other program did not release the stick in time.</source>
            <translation>Il ne l’a pas libérée à temps.</translation>
        </message>
        <message>
            <source>The program finds the stick. You can also use any other folder.</source>
            <translation>Elle est reconnue automatiquement. N’importe quel dossier convient aussi.</translation>
        </message>
        <message numerus="yes">
            <source>The records of {number} people were erased here by order of head office</source>
            <translation>
                <numerusform>{number} personne effacée ici sur ordre du siège</numerusform>
                <numerusform>{number} personnes effacées ici sur ordre du siège</numerusform>
            </translation>
        </message>
        <message>
            <source>The reply could not be used</source>
            <translation>Impossible d’utiliser la réponse</translation>
        </message>
        <message>
            <source>The reply is taken in next time</source>
            <translation>La réponse sera intégrée la prochaine fois</translation>
        </message>
        <message>
            <source>The stick can only be read</source>
            <translation>Clé USB en lecture seule</translation>
        </message>
        <message>
            <source>The stick did not keep what was written</source>
            <translation>La clé USB n’a pas gardé ce qui a été écrit</translation>
        </message>
        <message>
            <source>The stick is in. First head office’s reply, then your bundle.</source>
            <translation>La clé USB est branchée. D’abord la réponse du siège, puis votre lot.</translation>
        </message>
        <message>
            <source>The stick is not there</source>
            <translation>La clé USB n’est pas là</translation>
        </message>
        <message>
            <source>The stick was removed too early.</source>
            <translation>La clé USB a été retirée trop tôt.</translation>
        </message>
        <message>
            <source>Then you may remove the stick</source>
            <translation>Ensuite, vous pourrez retirer la clé USB</translation>
        </message>
        <message>
            <source>There was no reply from head office</source>
            <translation>Aucune réponse du siège</translation>
        </message>
        <message>
            <source>This page will say so.</source>
            <translation>Cette page le dira.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Réessayer</translation>
        </message>
        <message>
            <source>Try again, or later</source>
            <translation>Réessayez, maintenant ou plus tard</translation>
        </message>
        <message>
            <source>Undone by head office, no longer shown: {what}</source>
            <translation>Annulé par le siège, n’apparaît plus : {what}</translation>
        </message>
        <message>
            <source>Unlock the stick or take another one</source>
            <translation>Déverrouillez la clé USB ou prenez-en une autre</translation>
        </message>
        <message>
            <source>What was read back is not what was written.</source>
            <translation>Ce qui a été relu n’est pas ce qui a été écrit.</translation>
        </message>
        <message>
            <source>Write one sealed file</source>
            <translation>Écrire un fichier scellé</translation>
        </message>
        <message>
            <source>Written {day}, and the signature is right</source>
            <translation>Écrite le {day}, signature correcte</translation>
        </message>
        <message>
            <source>You may remove the stick</source>
            <translation>Vous pouvez retirer la clé USB</translation>
        </message>
        <message>
            <source>Your bundle</source>
            <translation>Votre lot</translation>
        </message>
        <message>
            <source>can only be read</source>
            <translation>lecture seule</translation>
        </message>
        <message>
            <source>check</source>
            <translation>vérifier</translation>
        </message>
        <message>
            <source>checked</source>
            <translation>vérifié</translation>
        </message>
        <message>
            <source>checking</source>
            <translation>vérification</translation>
        </message>
        <message>
            <source>close</source>
            <translation>fermer</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>fermé</translation>
        </message>
        <message>
            <source>closing</source>
            <translation>fermeture</translation>
        </message>
        <message>
            <source>file</source>
            <translation>fichier</translation>
        </message>
        <message>
            <source>head office has it</source>
            <translation>reçu au siège</translation>
        </message>
        <message>
            <source>hub</source>
            <translation>serveur</translation>
        </message>
        <message>
            <source>name</source>
            <translation>nommer</translation>
        </message>
        <message>
            <source>named</source>
            <translation>nommé</translation>
        </message>
        <message>
            <source>naming</source>
            <translation>nommage</translation>
        </message>
        <message>
            <source>nothing new since the last time</source>
            <translation>rien de nouveau depuis la dernière fois</translation>
        </message>
        <message>
            <source>on its way</source>
            <translation>en chemin</translation>
        </message>
        <message>
            <source>other files are not touched</source>
            <translation>les autres fichiers restent intacts</translation>
        </message>
        <message>
            <source>read back</source>
            <translation>relu</translation>
        </message>
        <message>
            <source>read it back</source>
            <translation>relire</translation>
        </message>
        <message>
            <source>reading back</source>
            <translation>relecture</translation>
        </message>
        <message>
            <source>sealed, read back and checked</source>
            <translation>scellé, relu et vérifié</translation>
        </message>
        <message>
            <source>stick</source>
            <translation>clé USB</translation>
        </message>
        <message>
            <source>write</source>
            <translation>écrire</translation>
        </message>
        <message>
            <source>writing</source>
            <translation>écriture</translation>
        </message>
        <message>
            <source>written</source>
            <translation>écrit</translation>
        </message>
        <message>
            <source>{number} GB</source>
            <translation>{number} Go</translation>
        </message>
        <message>
            <source>{number} MB</source>
            <translation>{number} Mo</translation>
        </message>
        <message>
            <source>{number} bytes</source>
            <translation>{number} octets</translation>
        </message>
        <message numerus="yes">
            <source>{number} changes were set aside at head office</source>
            <translation>
                <numerusform>{number} modification mise de côté au siège</numerusform>
                <numerusform>{number} modifications mises de côté au siège</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{number} corrections by head office</source>
            <translation>
                <numerusform>{number} correction du siège</numerusform>
                <numerusform>{number} corrections du siège</numerusform>
            </translation>
        </message>
        <message>
            <source>{number} kB</source>
            <translation>{number} ko</translation>
        </message>
        <message numerus="yes">
            <source>{number} new entries: people, sessions, lists</source>
            <translation>
                <numerusform>{number} nouvelle fiche : personnes, sessions, listes</numerusform>
                <numerusform>{number} nouvelles fiches : personnes, sessions, listes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{number} of your entries have new codes: there is a copy of this laptop</source>
            <translation>
                <numerusform>{number} de vos saisies a un nouveau code : cet ordinateur existe en double</numerusform>
                <numerusform>{number} de vos saisies ont un nouveau code : cet ordinateur existe en double</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{number} people: head office has them</source>
            <translation>
                <numerusform>{number} personne : reçue au siège</numerusform>
                <numerusform>{number} personnes : reçues au siège</numerusform>
            </translation>
        </message>
        <message>
            <source>{size} free</source>
            <translation>espace libre : {size}</translation>
        </message>
        <message>
            <source>“{name}”</source>
            <translation>« {name} »</translation>
        </message>
    </context>
    <context>
        <name>Figures</name>
        <message numerus="yes">
            <source>%Ln did not yet</source>
            <translation>
                <numerusform>%Ln pas encore</numerusform>
                <numerusform>%Ln pas encore</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln indicators</source>
            <translation>
                <numerusform>%Ln indicateur</numerusform>
                <numerusform>%Ln indicateurs</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln led a later session</source>
            <translation>
                <numerusform>%Ln personne a animé une session ensuite</numerusform>
                <numerusform>%Ln personnes ont animé une session ensuite</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln lines are not drawn</source>
            <translation>
                <numerusform>%Ln trait n’est pas dessiné</numerusform>
                <numerusform>%Ln traits ne sont pas dessinés</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln new soums</source>
            <translation>
                <numerusform>%Ln nouveau soum</numerusform>
                <numerusform>%Ln nouveaux soums</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln pairs of people may be one person each.</source>
            <translation>
                <numerusform>%Ln paire de fiches pourrait être une seule personne.</numerusform>
                <numerusform>%Ln paires de fiches pourraient être chacune une seule personne.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln rows written: {file}</source>
            <translation>
                <numerusform>%Ln ligne écrite : {file}</numerusform>
                <numerusform>%Ln lignes écrites : {file}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln sessions</source>
            <translation>
                <numerusform>%Ln session</numerusform>
                <numerusform>%Ln sessions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln sessions without a known soum</source>
            <translation>
                <numerusform>%Ln session sans soum connu</numerusform>
                <numerusform>%Ln sessions sans soum connu</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln soums</source>
            <translation>
                <numerusform>%Ln soum</numerusform>
                <numerusform>%Ln soums</numerusform>
            </translation>
        </message>
        <message>
            <source>15 to 34 years</source>
            <translation>de 15 à 34 ans</translation>
        </message>
        <message>
            <source>A person counts at each half-day.</source>
            <translation>Une personne compte à chaque demi-journée.</translation>
        </message>
        <message>
            <source>A person counts once in each session.</source>
            <translation>Une personne compte une fois par session.</translation>
        </message>
        <message>
            <source>A session counts if somebody was there, or if it was closed.</source>
            <translation>Une session compte si quelqu’un y était, ou si elle a été clôturée.</translation>
        </message>
        <message>
            <source>All people reached</source>
            <translation>Toutes les personnes atteintes</translation>
        </message>
        <message>
            <source>All {measure}</source>
            <translation>Total, {measure}</translation>
        </message>
        <message>
            <source>And also by</source>
            <translation>Et encore selon</translation>
        </message>
        <message>
            <source>And by</source>
            <translation>Et selon</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Réponse</translation>
        </message>
        <message>
            <source>As a bar, from 0</source>
            <translation>En barre, depuis 0</translation>
        </message>
        <message>
            <source>As a report tells it: no number of few people, and none that tells one.</source>
            <translation>Comme dans un rapport : aucun nombre de peu de personnes, ni aucun qui en révèle un.</translation>
        </message>
        <message>
            <source>As reported</source>
            <translation>Version rapport</translation>
        </message>
        <message>
            <source>As the catalogue defines them.</source>
            <translation>Selon les définitions du catalogue.</translation>
        </message>
        <message>
            <source>Awareness events held</source>
            <translation>Actions de sensibilisation tenues</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Retour</translation>
        </message>
        <message>
            <source>Beginning with</source>
            <translation>À partir de</translation>
        </message>
        <message>
            <source>By</source>
            <translation>Selon</translation>
        </message>
        <message>
            <source>Counting: {done} of {total}</source>
            <translation>Comptage : {done} sur {total}</translation>
        </message>
        <message>
            <source>Counting…</source>
            <translation>Comptage…</translation>
        </message>
        <message>
            <source>Definitions: {names}.</source>
            <translation>Définitions : {names}.</translation>
        </message>
        <message>
            <source>Each person counts once, where she was first reached.</source>
            <translation>Chaque personne compte une fois, là où elle a été atteinte d’abord.</translation>
        </message>
        <message>
            <source>Each person counts once.</source>
            <translation>Chaque personne compte une fois.</translation>
        </message>
        <message>
            <source>Exact figures</source>
            <translation>Chiffres exacts</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exporter</translation>
        </message>
        <message>
            <source>Export figures</source>
            <translation>Exporter des chiffres</translation>
        </message>
        <message>
            <source>Figures</source>
            <translation>Chiffres</translation>
        </message>
        <message>
            <source>Forget</source>
            <translation>Oublier</translation>
        </message>
        <message>
            <source>Forget this question?</source>
            <translation>Oublier cette question ?</translation>
        </message>
        <message>
            <source>Half-days held</source>
            <translation>Demi-journées tenues</translation>
        </message>
        <message>
            <source>Half-days that people attended, two to a person-day</source>
            <translation>Demi-journées de présence, deux font une journée-personne</translation>
        </message>
        <message>
            <source>Least and greatest</source>
            <translation>Minimum et maximum</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>Courbe</translation>
        </message>
        <message>
            <source>Map</source>
            <translation>Carte</translation>
        </message>
        <message>
            <source>Name of the present question</source>
            <translation>Nom de la question actuelle</translation>
        </message>
        <message>
            <source>No question is saved yet.</source>
            <translation>Aucune question n’est encore enregistrée.</translation>
        </message>
        <message>
            <source>No session was held.</source>
            <translation>Aucune session n’a été tenue.</translation>
        </message>
        <message>
            <source>Nothing in these days counts.</source>
            <translation>Rien ne compte entre ces jours.</translation>
        </message>
        <message>
            <source>Nothing is missing that could move it.</source>
            <translation>Rien ne manque qui pourrait changer le chiffre.</translation>
        </message>
        <message>
            <source>Nothing to divide. Choose above by what it is counted.</source>
            <translation>Rien à répartir. Choisissez ci-dessus selon quoi compter.</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Nombre</translation>
        </message>
        <message numerus="yes">
            <source>Of %Ln people two values stand in conflict.</source>
            <translation>
                <numerusform>Pour %Ln personne, deux valeurs sont en conflit.</numerusform>
                <numerusform>Pour %Ln personnes, deux valeurs sont en conflit.</numerusform>
            </translation>
        </message>
        <message>
            <source>Only where</source>
            <translation>Seulement où</translation>
        </message>
        <message>
            <source>Pairs of courses that may be one each: {count}.</source>
            <translation>Paires de formations qui n’en font peut-être qu’une : {count}.</translation>
        </message>
        <message>
            <source>Partner organisations of a training that somebody completed, each once</source>
            <translation>Organisations partenaires d’une formation suivie en entier, une fois chacune</translation>
        </message>
        <message>
            <source>Partners of a work that began or was strengthened, each once</source>
            <translation>Partenaires avec qui le travail a commencé ou s’est renforcé, une fois chacun</translation>
        </message>
        <message>
            <source>People at awareness events, each once</source>
            <translation>Personnes aux actions de sensibilisation, une fois chacune</translation>
        </message>
        <message>
            <source>People at their first session</source>
            <translation>Personnes dont c’était la première session</translation>
        </message>
        <message>
            <source>People of confidential courses are not counted here.</source>
            <translation>Les personnes des formations confidentielles ne sont pas comptées ici.</translation>
        </message>
        <message>
            <source>People reached by the cascade from generation 1 on, each once</source>
            <translation>Personnes atteintes par la formation en cascade à partir de la génération 1, une fois chacune</translation>
        </message>
        <message>
            <source>People who completed a training by its rule</source>
            <translation>Personnes qui ont suivi une formation en entier selon sa règle</translation>
        </message>
        <message>
            <source>People who completed a training of trainers</source>
            <translation>Personnes qui ont suivi en entier une formation de formateurs</translation>
        </message>
        <message>
            <source>People who had come before</source>
            <translation>Personnes déjà venues auparavant</translation>
        </message>
        <message>
            <source>People who took part, each once</source>
            <translation>Personnes participantes, une fois chacune</translation>
        </message>
        <message>
            <source>Per 1,000 of that age</source>
            <translation>Pour 1 000 de cet âge</translation>
        </message>
        <message>
            <source>Reports</source>
            <translation>Rapports</translation>
        </message>
        <message>
            <source>Satisfaction, by one standard question</source>
            <translation>Satisfaction, par une question type</translation>
        </message>
        <message>
            <source>Save the question</source>
            <translation>Enregistrer la question</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>Enregistrées</translation>
        </message>
        <message>
            <source>Saved questions</source>
            <translation>Questions enregistrées</translation>
        </message>
        <message>
            <source>Sessions held</source>
            <translation>Sessions tenues</translation>
        </message>
        <message>
            <source>Sessions of which two versions stand in conflict: {count}.</source>
            <translation>Sessions dont deux versions sont en conflit : {count}.</translation>
        </message>
        <message>
            <source>Share of people of 15 to 34 years</source>
            <translation>Part des personnes de 15 à 34 ans</translation>
        </message>
        <message>
            <source>Share of people of another gender</source>
            <translation>Part des personnes d’un autre genre</translation>
        </message>
        <message>
            <source>Share of people under 18</source>
            <translation>Part des personnes de moins de 18 ans</translation>
        </message>
        <message>
            <source>Share of people under 18 with their guardian’s consent</source>
            <translation>Part des moins de 18 ans avec l’accord du ou de la responsable légale</translation>
        </message>
        <message>
            <source>Share of people who live outside the capital and aimag centres</source>
            <translation>Part des personnes qui vivent hors de la capitale et des chefs-lieux d’aïmag</translation>
        </message>
        <message>
            <source>Share of people who reached the pass mark afterwards</source>
            <translation>Part des personnes qui ont atteint le seuil de réussite après</translation>
        </message>
        <message>
            <source>Share of promises kept among those that were due</source>
            <translation>Part des promesses tenues parmi celles arrivées à échéance</translation>
        </message>
        <message>
            <source>Share of trainers trained in the period who have led a session</source>
            <translation>Part des formateurs formés pendant la période qui ont animé une session</translation>
        </message>
        <message>
            <source>Share of trainers who led a session in the last twelve months</source>
            <translation>Part des formateurs qui ont animé une session au cours des douze derniers mois</translation>
        </message>
        <message>
            <source>Share of trainers who led a session within six months</source>
            <translation>Part des formateurs qui ont animé une session dans les six mois</translation>
        </message>
        <message>
            <source>Share of trainers who led a session within twelve months</source>
            <translation>Part des formateurs qui ont animé une session dans les douze mois</translation>
        </message>
        <message>
            <source>Share of women</source>
            <translation>Part des femmes</translation>
        </message>
        <message>
            <source>Silent laptops: {count}, with planned seats: {seats}.</source>
            <translation>Ordinateurs silencieux : {count}, places prévues : {seats}.</translation>
        </message>
        <message numerus="yes">
            <source>Something is not known of %Ln people who could move it.</source>
            <translation>
                <numerusform>De %Ln personne il manque quelque chose qui pourrait changer le chiffre.</numerusform>
                <numerusform>De %Ln personnes il manque quelque chose qui pourrait changer le chiffre.</numerusform>
            </translation>
        </message>
        <message>
            <source>Soums and districts from which somebody took part, of 339</source>
            <translation>Soums et districts d’où quelqu’un a participé, sur 339</translation>
        </message>
        <message>
            <source>The half-days of sessions that were held count.</source>
            <translation>Les demi-journées des sessions tenues comptent.</translation>
        </message>
        <message>
            <source>Training materials that were adapted</source>
            <translation>Supports de formation adaptés</translation>
        </message>
        <message>
            <source>Tree</source>
            <translation>Arbre</translation>
        </message>
        <message>
            <source>Use of what was learnt, three to twelve months later</source>
            <translation>Usage de ce qui a été appris, trois à douze mois après</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Quoi</translation>
        </message>
        <message>
            <source>What is counted</source>
            <translation>Ce qui est compté</translation>
        </message>
        <message>
            <source>What is missing or in conflict; once it is written down or settled, it counts.</source>
            <translation>Ce qui manque ou est en conflit ; une fois noté ou réglé, cela compte.</translation>
        </message>
        <message>
            <source>Who could move it</source>
            <translation>Qui pourrait le changer</translation>
        </message>
        <message>
            <source>age</source>
            <translation>âge</translation>
        </message>
        <message>
            <source>aimag of residence</source>
            <translation>aïmag de résidence</translation>
        </message>
        <message>
            <source>aimag of the session</source>
            <translation>aïmag de la session</translation>
        </message>
        <message>
            <source>all courses</source>
            <translation>toutes les formations</translation>
        </message>
        <message>
            <source>any day</source>
            <translation>tous les jours</translation>
        </message>
        <message>
            <source>anything</source>
            <translation>n’importe</translation>
        </message>
        <message>
            <source>ask it</source>
            <translation>la poser</translation>
        </message>
        <message>
            <source>asked by the command line alone</source>
            <translation>posée seulement par la ligne de commande</translation>
        </message>
        <message>
            <source>attendances</source>
            <translation>présences</translation>
        </message>
        <message>
            <source>audience</source>
            <translation>public</translation>
        </message>
        <message>
            <source>by {dimensions}</source>
            <translation>par {dimensions}</translation>
        </message>
        <message>
            <source>came before</source>
            <translation>déjà venue auparavant</translation>
        </message>
        <message>
            <source>certain</source>
            <translation>certain</translation>
        </message>
        <message>
            <source>certainly there</source>
            <translation>certainement là</translation>
        </message>
        <message>
            <source>completed</source>
            <translation>suivi en entier</translation>
        </message>
        <message>
            <source>course</source>
            <translation>formation</translation>
        </message>
        <message>
            <source>distance of residence from the capital</source>
            <translation>distance du domicile à la capitale</translation>
        </message>
        <message>
            <source>distance of the session from the capital</source>
            <translation>distance de la session à la capitale</translation>
        </message>
        <message>
            <source>figures</source>
            <translation>chiffres</translation>
        </message>
        <message>
            <source>first session</source>
            <translation>première session</translation>
        </message>
        <message>
            <source>gender</source>
            <translation>genre</translation>
        </message>
        <message>
            <source>generation of the cascade</source>
            <translation>génération de la formation en cascade</translation>
        </message>
        <message>
            <source>generation {number}</source>
            <translation>génération {number}</translation>
        </message>
        <message numerus="yes">
            <source>half of them reached %Ln people or more</source>
            <translation>
                <numerusform>la moitié d’entre elles a touché %Ln personne ou plus chacune</numerusform>
                <numerusform>la moitié d’entre elles a touché %Ln personnes ou plus chacune</numerusform>
            </translation>
        </message>
        <message>
            <source>half-days</source>
            <translation>demi-journées</translation>
        </message>
        <message>
            <source>in conflict</source>
            <translation>en conflit</translation>
        </message>
        <message>
            <source>in person or online</source>
            <translation>en présentiel ou en ligne</translation>
        </message>
        <message>
            <source>indicators, all</source>
            <translation>tous les indicateurs</translation>
        </message>
        <message>
            <source>is</source>
            <translation>est</translation>
        </message>
        <message>
            <source>judge them</source>
            <translation>à trancher</translation>
        </message>
        <message>
            <source>led by people who took part</source>
            <translation>animée par des personnes qui avaient participé</translation>
        </message>
        <message>
            <source>minor or adult</source>
            <translation>mineure ou majeure</translation>
        </message>
        <message>
            <source>month</source>
            <translation>mois</translation>
        </message>
        <message>
            <source>new or returning</source>
            <translation>nouvelle ou déjà venue</translation>
        </message>
        <message>
            <source>no condition</source>
            <translation>sans condition</translation>
        </message>
        <message>
            <source>no record yet</source>
            <translation>aucune fiche encore</translation>
        </message>
        <message>
            <source>not completed</source>
            <translation>non suivi en entier</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>inconnu</translation>
        </message>
        <message>
            <source>not known where</source>
            <translation>place inconnue</translation>
        </message>
        <message>
            <source>not reached</source>
            <translation>non atteint</translation>
        </message>
        <message>
            <source>not shown</source>
            <translation>non montré</translation>
        </message>
        <message>
            <source>not shown, too few people</source>
            <translation>non montré, trop peu de personnes</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>rien</translation>
        </message>
        <message>
            <source>nothing of it is kept yet</source>
            <translation>rien n’en est encore noté</translation>
        </message>
        <message>
            <source>open</source>
            <translation>ouvrir</translation>
        </message>
        <message>
            <source>other age</source>
            <translation>autre âge</translation>
        </message>
        <message>
            <source>other training</source>
            <translation>autre formation</translation>
        </message>
        <message>
            <source>part in the session</source>
            <translation>rôle dans la session</translation>
        </message>
        <message>
            <source>participations</source>
            <translation>participations</translation>
        </message>
        <message>
            <source>partner</source>
            <translation>partenaire</translation>
        </message>
        <message>
            <source>partner’s part</source>
            <translation>rôle du partenaire</translation>
        </message>
        <message>
            <source>people</source>
            <translation>personnes</translation>
        </message>
        <message>
            <source>perhaps one course</source>
            <translation>peut-être une seule formation</translation>
        </message>
        <message>
            <source>possible</source>
            <translation>possible</translation>
        </message>
        <message>
            <source>present figure</source>
            <translation>chiffre actuel</translation>
        </message>
        <message>
            <source>project</source>
            <translation>projet</translation>
        </message>
        <message>
            <source>quarter</source>
            <translation>trimestre</translation>
        </message>
        <message>
            <source>rural</source>
            <translation>milieu rural</translation>
        </message>
        <message>
            <source>rural or urban</source>
            <translation>rural ou urbain</translation>
        </message>
        <message>
            <source>sessions</source>
            <translation>sessions</translation>
        </message>
        <message>
            <source>soum of residence</source>
            <translation>soum de résidence</translation>
        </message>
        <message>
            <source>soum of the session</source>
            <translation>soum de la session</translation>
        </message>
        <message>
            <source>stated by a plan alone</source>
            <translation>indiqué par le plan seul</translation>
        </message>
        <message>
            <source>the cascade</source>
            <translation>la formation en cascade</translation>
        </message>
        <message>
            <source>theme</source>
            <translation>thème</translation>
        </message>
        <message>
            <source>training of trainers</source>
            <translation>formation de formateurs</translation>
        </message>
        <message>
            <source>training or event</source>
            <translation>formation ou événement</translation>
        </message>
        <message>
            <source>under {age}</source>
            <translation>moins de {age} ans</translation>
        </message>
        <message>
            <source>urban</source>
            <translation>milieu urbain</translation>
        </message>
        <message>
            <source>where {dimensions}</source>
            <translation>condition : {dimensions}</translation>
        </message>
        <message>
            <source>without</source>
            <translation>sans</translation>
        </message>
        <message>
            <source>year</source>
            <translation>année</translation>
        </message>
        <message>
            <source>{age} and over</source>
            <translation>{age} ans et plus</translation>
        </message>
        <message>
            <source>{distance} km and farther</source>
            <translation>{distance} km et plus loin</translation>
        </message>
        <message>
            <source>{first} to {last}</source>
            <translation>{first} – {last}</translation>
        </message>
        <message>
            <source>{generation} and later</source>
            <translation>{generation} et suivantes</translation>
        </message>
        <message>
            <source>{generation}: first sessions</source>
            <translation>{generation} : premières sessions</translation>
        </message>
        <message>
            <source>{low}–{high} km</source>
            <translation>{low}–{high} km</translation>
        </message>
        <message>
            <source>{rate} of 1,000 of that age</source>
            <translation>{rate} pour 1 000 personnes de cet âge</translation>
        </message>
        <message>
            <source>{reached} of {count} places reached</source>
            <translation>{reached} lieux atteints sur {count}</translation>
        </message>
        <message>
            <source>{share} %</source>
            <translation>{share} %</translation>
        </message>
        <message>
            <source>{year}, quarter {number}</source>
            <translation>{year}, trimestre {number}</translation>
        </message>
    </context>
    <context>
        <name>Filters</name>
        <message>
            <source>A day is needed, such as 2026.03.14</source>
            <translation>Il faut une date, par exemple 2026.03.14</translation>
        </message>
        <message>
            <source>Aimag</source>
            <translation>Aïmag</translation>
        </message>
        <message>
            <source>All that is chosen holds at once.</source>
            <translation>Toutes les conditions choisies s’appliquent à la fois.</translation>
        </message>
        <message>
            <source>An age in years is needed, such as 18</source>
            <translation>Il faut un âge en années, par exemple 18</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Retour</translation>
        </message>
        <message>
            <source>Choose one from the list</source>
            <translation>Choisissez dans la liste</translation>
        </message>
        <message>
            <source>Course</source>
            <translation>Formation</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>Filtrer</translation>
        </message>
        <message>
            <source>From day</source>
            <translation>À partir du</translation>
        </message>
        <message>
            <source>It lies before the other limit</source>
            <translation>C’est avant l’autre limite</translation>
        </message>
        <message>
            <source>No filters</source>
            <translation>Aucun filtre</translation>
        </message>
        <message>
            <source>Show these</source>
            <translation>Afficher</translation>
        </message>
        <message>
            <source>Soum</source>
            <translation>Soum</translation>
        </message>
        <message>
            <source>Take off: {filter}</source>
            <translation>Retirer : {filter}</translation>
        </message>
        <message>
            <source>Until day</source>
            <translation>Jusqu’au</translation>
        </message>
        <message>
            <source>any</source>
            <translation>tous</translation>
        </message>
        <message>
            <source>filter</source>
            <translation>filtrer</translation>
        </message>
        <message>
            <source>no filters</source>
            <translation>sans filtre</translation>
        </message>
        <message>
            <source>this computer</source>
            <translation>cet ordinateur</translation>
        </message>
    </context>
    <context>
        <name>FirstRun</name>
        <message numerus="yes">
            <source>%n words</source>
            <translation>
                <numerusform>%n mot</numerusform>
                <numerusform>%n mots</numerusform>
            </translation>
        </message>
        <message>
            <source>A backup is one file whose name ends in .frk. The passphrase is the one that was used when it was made.</source>
            <translation>Une sauvegarde est un fichier dont le nom finit par .frk. Sa phrase de passe est celle du jour où elle a été faite.</translation>
        </message>
        <message>
            <source>A trainer registers people and sends their records to head office. Head office receives from all laptops and replies to them.</source>
            <translation>Sur le terrain, on inscrit des personnes et on les envoie au siège. Le siège reçoit de tous les ordinateurs et leur répond.</translation>
        </message>
        <message>
            <source>A trainer’s laptop</source>
            <translation>Ordinateur de terrain</translation>
        </message>
        <message>
            <source>Address of the database, where it is on a server</source>
            <translation>Adresse de la base de données, si elle est sur un serveur</translation>
        </message>
        <message>
            <source>As laptops will show it</source>
            <translation>Tel que les ordinateurs l’afficheront</translation>
        </message>
        <message>
            <source>Backups</source>
            <translation>Sauvegardes</translation>
        </message>
        <message>
            <source>Begin</source>
            <translation>Commencer</translation>
        </message>
        <message>
            <source>Bring the register back</source>
            <translation>Retrouver le registre</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Changer</translation>
        </message>
        <message>
            <source>Choose something else</source>
            <translation>Choisir autre chose</translation>
        </message>
        <message>
            <source>Choose the backup</source>
            <translation>Choisir la sauvegarde</translation>
        </message>
        <message>
            <source>Choose the backup first.</source>
            <translation>Choisissez d’abord la sauvegarde.</translation>
        </message>
        <message>
            <source>Chosen at random, so nobody can guess it. Write it on paper, keep the paper away from this computer, then type it again.</source>
            <translation>Tirés au hasard : personne ne les devine. Notez-les sur un papier gardé loin de cet ordinateur, puis saisissez-les encore une fois.</translation>
        </message>
        <message>
            <source>Compare this line with the sheet: {line}</source>
            <translation>Comparez cette ligne avec la feuille : {line}</translation>
        </message>
        <message>
            <source>Everything registered here is kept locked. Only your passphrase opens it, so choose one you will remember.</source>
            <translation>Tout ce qui est inscrit ici est gardé sous clé. Seule votre phrase de passe l’ouvre : choisissez-en une que vous retiendrez.</translation>
        </message>
        <message>
            <source>Head office</source>
            <translation>Siège</translation>
        </message>
        <message>
            <source>Head office gave you a file, on a stick or in a message.</source>
            <translation>Le siège vous a remis un fichier, sur une clé USB ou par message.</translation>
        </message>
        <message>
            <source>Head office’s invitation</source>
            <translation>L’invitation du siège</translation>
        </message>
        <message>
            <source>Invitations</source>
            <translation>Invitations</translation>
        </message>
        <message>
            <source>It differs from the first passphrase.</source>
            <translation>Elle diffère de la première phrase de passe.</translation>
        </message>
        <message>
            <source>It is the same head office for its laptops. Take in every laptop’s next two sticks; they bring what is missing here.</source>
            <translation>Pour les ordinateurs, c’est le même siège. Recevez les deux prochaines clés USB de chacun ; elles apportent ce qui manque ici.</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Langue</translation>
        </message>
        <message>
            <source>Once more</source>
            <translation>Encore une fois</translation>
        </message>
        <message>
            <source>Only if there is a backup. You do not need its passphrase. Without a backup, the laptops send back what they have, or the register on a server is opened.</source>
            <translation>S’il y en a une. Sa phrase de passe n’est pas nécessaire ; sans sauvegarde, les ordinateurs rapportent ce qu’ils ont, ou le registre qui se trouve sur un serveur s’ouvre.</translation>
        </message>
        <message>
            <source>Open the invitation</source>
            <translation>Ouvrir l’invitation</translation>
        </message>
        <message>
            <source>Open the invitation first.</source>
            <translation>Ouvrez d’abord l’invitation.</translation>
        </message>
        <message>
            <source>Open the sheet</source>
            <translation>Ouvrir la feuille</translation>
        </message>
        <message>
            <source>Open the sheet first.</source>
            <translation>Ouvrez d’abord la feuille.</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Phrase de passe</translation>
        </message>
        <message>
            <source>Passphrase of the first person</source>
            <translation>Phrase de passe de la première personne</translation>
        </message>
        <message>
            <source>Passphrase of the second person</source>
            <translation>Phrase de passe de la deuxième personne</translation>
        </message>
        <message>
            <source>Prepare this computer</source>
            <translation>Préparer cet ordinateur</translation>
        </message>
        <message>
            <source>Preparing…</source>
            <translation>Préparation…</translation>
        </message>
        <message>
            <source>Propose others</source>
            <translation>En proposer d’autres</translation>
        </message>
        <message>
            <source>Propose six words</source>
            <translation>Proposer six mots</translation>
        </message>
        <message>
            <source>Ready to begin</source>
            <translation>Tout est prêt</translation>
        </message>
        <message>
            <source>Recover</source>
            <translation>Récupérer</translation>
        </message>
        <message>
            <source>Recover head office</source>
            <translation>Récupérer le siège</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>Restaurer</translation>
        </message>
        <message>
            <source>Restore from a backup</source>
            <translation>Restaurer une sauvegarde</translation>
        </message>
        <message>
            <source>Restoring…</source>
            <translation>Restauration…</translation>
        </message>
        <message>
            <source>Sheets</source>
            <translation>Feuilles</translation>
        </message>
        <message>
            <source>The backup</source>
            <translation>La sauvegarde</translation>
        </message>
        <message>
            <source>The name of head office</source>
            <translation>Le nom du siège</translation>
        </message>
        <message>
            <source>The page that three people made, or a plain text file with its lines typed again.</source>
            <translation>La page que trois personnes ont faite, ou un fichier de texte simple avec ses lignes recopiées.</translation>
        </message>
        <message>
            <source>The sheet of the keys</source>
            <translation>La feuille des clés</translation>
        </message>
        <message>
            <source>Then invite the first laptop. Make a backup today: without one, the keys of head office exist only on this computer.</source>
            <translation>Invitez ensuite le premier ordinateur. Faites une sauvegarde aujourd’hui : sans elle, les clés du siège n’existent que sur cet ordinateur.</translation>
        </message>
        <message>
            <source>Three minutes. No network is needed.</source>
            <translation>Trois minutes. Aucun réseau n’est nécessaire.</translation>
        </message>
        <message>
            <source>Two of the three people</source>
            <translation>Deux des trois personnes</translation>
        </message>
        <message>
            <source>What is this computer?</source>
            <translation>Quel est cet ordinateur ?</translation>
        </message>
        <message>
            <source>What was entered after the backup was made is not in it. Laptops send again what head office does not have.</source>
            <translation>Ce qui a été saisi après la sauvegarde n’y est pas. Les ordinateurs renvoient ce que le siège n’a pas.</translation>
        </message>
        <message>
            <source>Work begins at once; head office confirms after the first exchange.</source>
            <translation>Le travail commence aussitôt ; le siège confirme après le premier échange.</translation>
        </message>
        <message>
            <source>Write the name here.</source>
            <translation>Écrivez le nom ici.</translation>
        </message>
        <message>
            <source>You</source>
            <translation>Vous</translation>
        </message>
        <message>
            <source>Your name; every entry says who made it</source>
            <translation>Votre nom ; chaque fiche dit qui l’a faite</translation>
        </message>
        <message>
            <source>Your passphrase</source>
            <translation>Votre phrase de passe</translation>
        </message>
        <message>
            <source>six words or more, a picture that only you know</source>
            <translation>six mots ou plus, une image que vous seul connaissez</translation>
        </message>
        <message>
            <source>strong</source>
            <translation>solide</translation>
        </message>
        <message>
            <source>would be guessed: {percent} % of what is needed, add a word</source>
            <translation>serait devinée : {percent} % de ce qu’il faut, ajoutez un mot</translation>
        </message>
    </context>
    <context>
        <name>History</name>
        <message>
            <source>Back to the person</source>
            <translation>Retour à la personne</translation>
        </message>
        <message>
            <source>Brought back into use</source>
            <translation>Remise en usage</translation>
        </message>
        <message>
            <source>Corrected</source>
            <translation>Correction</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Historique</translation>
        </message>
        <message>
            <source>History: {name}</source>
            <translation>Historique : {name}</translation>
        </message>
        <message>
            <source>Reason: {why}</source>
            <translation>Motif : {why}</translation>
        </message>
        <message>
            <source>Registered</source>
            <translation>Inscription</translation>
        </message>
        <message>
            <source>Taken back</source>
            <translation>Annulé</translation>
        </message>
        <message>
            <source>Taken out of use</source>
            <translation>Mise hors d’usage</translation>
        </message>
        <message>
            <source>The latest first. An entry always comes after the entries its writer had seen. Dates are from the calendar of each computer.</source>
            <translation>Le plus récent d’abord. Rien ne précède ce que son auteur avait vu. Les dates sont celles de chaque ordinateur.</translation>
        </message>
        <message>
            <source>What had come in was undone</source>
            <translation>Ce qui était arrivé a été annulé</translation>
        </message>
        <message>
            <source>What was undone was brought back</source>
            <translation>Ce qui était annulé a été rétabli</translation>
        </message>
        <message>
            <source>at a guardian’s request</source>
            <translation>à la demande d’un parent ou responsable légal(e)</translation>
        </message>
        <message>
            <source>at the person’s own request</source>
            <translation>à la demande de la personne</translation>
        </message>
        <message>
            <source>decides a conflict</source>
            <translation>tranche un conflit</translation>
        </message>
        <message>
            <source>history</source>
            <translation>historique</translation>
        </message>
        <message>
            <source>still in conflict</source>
            <translation>encore en conflit</translation>
        </message>
        <message>
            <source>taken back</source>
            <translation>annulé</translation>
        </message>
        <message>
            <source>taken back; the value is by {who}</source>
            <translation>annulé ; valeur notée par : {who}</translation>
        </message>
        <message>
            <source>the calendar of that computer was wrong</source>
            <translation>le calendrier de cet ordinateur était faux</translation>
        </message>
        <message>
            <source>undone</source>
            <translation>annulé</translation>
        </message>
        <message>
            <source>unknown person</source>
            <translation>auteur inconnu</translation>
        </message>
        <message>
            <source>without seeing each other: {others}</source>
            <translation>sans se voir l’un l’autre : {others}</translation>
        </message>
    </context>
    <context>
        <name>Importing</name>
        <message numerus="yes">
            <source>%Ln people imported</source>
            <translation>
                <numerusform>%Ln personne importée</numerusform>
                <numerusform>%Ln personnes importées</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln people stay, since others have worked on them</source>
            <translation>
                <numerusform>%Ln personne reste, d’autres ayant travaillé sur sa fiche</numerusform>
                <numerusform>%Ln personnes restent, d’autres ayant travaillé sur leurs fiches</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln rows left out</source>
            <translation>
                <numerusform>%Ln ligne écartée</numerusform>
                <numerusform>%Ln lignes écartées</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln rows saved: {file}. Complete them and import that file.</source>
            <translation>
                <numerusform>%Ln ligne enregistrée : {file}. Complétez-la, puis importez ce fichier.</numerusform>
                <numerusform>%Ln lignes enregistrées : {file}. Complétez-les, puis importez ce fichier.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln values wait for you ({row}: a row, {column}: a column)</source>
            <translation>
                <numerusform>%Ln valeur attend votre accord ({row} : une ligne, {column} : une colonne)</numerusform>
                <numerusform>%Ln valeurs attendent votre accord ({row} : une ligne, {column} : une colonne)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n questions are left</source>
            <translation>
                <numerusform>%n question reste</numerusform>
                <numerusform>%n questions restent</numerusform>
            </translation>
        </message>
        <message>
            <source>Attendance at a session</source>
            <translation>Présence à une session</translation>
        </message>
        <message>
            <source>Back to the list</source>
            <translation>Revenir à la liste</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>Colonnes</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Jour</translation>
        </message>
        <message>
            <source>Do not import</source>
            <translation>Ne pas importer</translation>
        </message>
        <message>
            <source>Each can be undone as a whole, however long ago it was.</source>
            <translation>Chacun peut être annulé en entier, si ancien soit-il.</translation>
        </message>
        <message>
            <source>Earlier imports</source>
            <translation>Imports précédents</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Fichier</translation>
        </message>
        <message>
            <source>Forget these choices</source>
            <translation>Oublier ces choix</translation>
        </message>
        <message>
            <source>Half-day</source>
            <translation>Demi-journée</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Importer</translation>
        </message>
        <message numerus="yes">
            <source>Import %Ln people</source>
            <translation>
                <numerusform>Importer %Ln personne</numerusform>
                <numerusform>Importer %Ln personnes</numerusform>
            </translation>
        </message>
        <message>
            <source>Import people</source>
            <translation>Importer des personnes</translation>
        </message>
        <message>
            <source>Importing… {share} %</source>
            <translation>Import… {share} %</translation>
        </message>
        <message>
            <source>Is the column “{column}” this: {field}?</source>
            <translation>La colonne « {column} » est-elle ceci : {field} ?</translation>
        </message>
        <message>
            <source>It says who was logged in to the form: {examples}</source>
            <translation>Elle dit qui était connecté au formulaire : {examples}</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>Ligne</translation>
        </message>
        <message>
            <source>Line {line}</source>
            <translation>Ligne {line}</translation>
        </message>
        <message>
            <source>Most of its cells look otherwise: {examples}</source>
            <translation>La plupart de ses cellules semblent être autre chose : {examples}</translation>
        </message>
        <message>
            <source>New people</source>
            <translation>Nouvelles personnes</translation>
        </message>
        <message>
            <source>No row has a person who is new</source>
            <translation>Aucune ligne ne porte une nouvelle personne</translation>
        </message>
        <message>
            <source>No row has a person who is new, and no change is accepted</source>
            <translation>Aucune ligne ne porte une nouvelle personne, et aucun changement n’est accepté</translation>
        </message>
        <message>
            <source>Nothing was imported yet.</source>
            <translation>Rien n’a encore été importé.</translation>
        </message>
        <message>
            <source>Open the file</source>
            <translation>Ouvrir le fichier</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>Résultat</translation>
        </message>
        <message>
            <source>Passphrase of the file</source>
            <translation>Phrase de passe du fichier</translation>
        </message>
        <message>
            <source>Reading the table…</source>
            <translation>Lecture du tableau…</translation>
        </message>
        <message>
            <source>Report saved: {file}</source>
            <translation>Rapport enregistré : {file}</translation>
        </message>
        <message>
            <source>Rows</source>
            <translation>Lignes</translation>
        </message>
        <message>
            <source>Save the report</source>
            <translation>Enregistrer le rapport</translation>
        </message>
        <message>
            <source>Save the rows left out</source>
            <translation>Enregistrer les lignes écartées</translation>
        </message>
        <message>
            <source>Sheet</source>
            <translation>Feuille</translation>
        </message>
        <message>
            <source>State</source>
            <translation>État</translation>
        </message>
        <message>
            <source>Stopped. Nobody was imported.</source>
            <translation>Arrêté. Aucune personne n’a été importée.</translation>
        </message>
        <message>
            <source>The columns are as they were chosen for an earlier list with these headings.</source>
            <translation>Les colonnes sont telles qu’elles ont été choisies pour une liste précédente ayant ces en-têtes.</translation>
        </message>
        <message numerus="yes">
            <source>The import is undone: %Ln records out of use</source>
            <translation>
                <numerusform>Import annulé : %Ln fiche hors d’usage</numerusform>
                <numerusform>Import annulé : %Ln fiches hors d’usage</numerusform>
            </translation>
        </message>
        <message>
            <source>This very file was imported before</source>
            <translation>Ce même fichier a déjà été importé</translation>
        </message>
        <message>
            <source>Undo the import</source>
            <translation>Annuler l’import</translation>
        </message>
        <message numerus="yes">
            <source>Undoing takes %Ln records out of use</source>
            <translation>
                <numerusform>L’annulation mettra hors d’usage %Ln fiche</numerusform>
                <numerusform>L’annulation mettra hors d’usage %Ln fiches</numerusform>
            </translation>
        </message>
        <message>
            <source>Undoing…</source>
            <translation>Annulation…</translation>
        </message>
        <message>
            <source>What becomes of it</source>
            <translation>Ce qu’elle devient</translation>
        </message>
        <message>
            <source>Which column is it: {field}?</source>
            <translation>Quelle colonne est-ce : {field} ?</translation>
        </message>
        <message>
            <source>a character that is no text is left out</source>
            <translation>un caractère qui n’est pas du texte est écarté</translation>
        </message>
        <message>
            <source>a line above the people names their soum</source>
            <translation>une ligne au-dessus des personnes nomme leur soum</translation>
        </message>
        <message>
            <source>a mark means “as above”; the text above is taken</source>
            <translation>un signe veut dire « comme ci-dessus » ; le texte du dessus est repris</translation>
        </message>
        <message>
            <source>a new person</source>
            <translation>une nouvelle personne</translation>
        </message>
        <message>
            <source>a quotation mark has no partner; the line is taken unchanged</source>
            <translation>un guillemet est resté seul ; la ligne est prise telle quelle</translation>
        </message>
        <message>
            <source>a row above it looks like the same person; compare the two</source>
            <translation>une ligne plus haut semble être la même personne ; comparez les deux</translation>
        </message>
        <message>
            <source>a total or a signature, and no person</source>
            <translation>un total ou une signature, et non une personne</translation>
        </message>
        <message>
            <source>accept all</source>
            <translation>tout accepter</translation>
        </message>
        <message>
            <source>accept the column</source>
            <translation>accepter la colonne</translation>
        </message>
        <message>
            <source>accept the row</source>
            <translation>accepter la ligne</translation>
        </message>
        <message>
            <source>accepted</source>
            <translation>accepté</translation>
        </message>
        <message>
            <source>accepted in part</source>
            <translation>accepté en partie</translation>
        </message>
        <message>
            <source>all</source>
            <translation>toutes</translation>
        </message>
        <message>
            <source>an age; the year that it gives is kept as about</source>
            <translation>un âge ; l’année qu’il donne est gardée comme approximative</translation>
        </message>
        <message>
            <source>an aimag is in the column of soums; it is moved</source>
            <translation>un aïmag dans la colonne des soums ; déplacé</translation>
        </message>
        <message>
            <source>another row has the same number</source>
            <translation>une autre ligne porte le même numéro</translation>
        </message>
        <message>
            <source>another row is about the same person</source>
            <translation>une autre ligne concerne la même personne</translation>
        </message>
        <message>
            <source>choose</source>
            <translation>choisir</translation>
        </message>
        <message>
            <source>column</source>
            <translation>colonne</translation>
        </message>
        <message>
            <source>columns are as chosen for an earlier list of these headings</source>
            <translation>les colonnes sont telles que choisies pour une liste précédente ayant ces en-têtes</translation>
        </message>
        <message>
            <source>comma</source>
            <translation>virgule</translation>
        </message>
        <message>
            <source>corrects</source>
            <translation>corrige</translation>
        </message>
        <message>
            <source>delimiter: {sign}</source>
            <translation>séparateur : {sign}</translation>
        </message>
        <message>
            <source>doubtful</source>
            <translation>douteuse</translation>
        </message>
        <message>
            <source>earlier imports</source>
            <translation>imports précédents</translation>
        </message>
        <message>
            <source>field of the column</source>
            <translation>champ de la colonne</translation>
        </message>
        <message>
            <source>filled in: the soum or bag says which area it is in</source>
            <translation>complété : le soum ou le bag indique l’unité dont il fait partie</translation>
        </message>
        <message>
            <source>fills</source>
            <translation>complète</translation>
        </message>
        <message numerus="yes">
            <source>fills %Ln values</source>
            <translation>
                <numerusform>complète %Ln valeur</numerusform>
                <numerusform>complète %Ln valeurs</numerusform>
            </translation>
        </message>
        <message>
            <source>finds who is here already</source>
            <translation>reconnaît les personnes déjà inscrites</translation>
        </message>
        <message>
            <source>for example: {text}</source>
            <translation>par exemple : {text}</translation>
        </message>
        <message>
            <source>further sheets are not read</source>
            <translation>les autres feuilles ne sont pas lues</translation>
        </message>
        <message>
            <source>import</source>
            <translation>importer</translation>
        </message>
        <message>
            <source>import-report</source>
            <translation>rapport-import</translation>
        </message>
        <message>
            <source>in use</source>
            <translation>en usage</translation>
        </message>
        <message>
            <source>it can hardly be right; kept</source>
            <translation>peu vraisemblable ; gardé</translation>
        </message>
        <message>
            <source>it cannot be read as a date; kept as typed</source>
            <translation>illisible comme date ; gardé tel que saisi</translation>
        </message>
        <message>
            <source>it is under no header</source>
            <translation>sous aucun en-tête</translation>
        </message>
        <message>
            <source>it says that this is not known</source>
            <translation>il est écrit que ce n’est pas connu</translation>
        </message>
        <message>
            <source>leave all</source>
            <translation>tout laisser</translation>
        </message>
        <message>
            <source>leave the column</source>
            <translation>laisser la colonne</translation>
        </message>
        <message>
            <source>leave the row</source>
            <translation>laisser la ligne</translation>
        </message>
        <message>
            <source>left out</source>
            <translation>écartée</translation>
        </message>
        <message>
            <source>letters became question marks before the table came here; kept</source>
            <translation>des lettres sont devenues des points d’interrogation avant que le tableau n’arrive ici ; gardé</translation>
        </message>
        <message>
            <source>lines above the headers are left out</source>
            <translation>les lignes au-dessus des en-têtes sont écartées</translation>
        </message>
        <message>
            <source>list, number and name agree</source>
            <translation>liste, numéro et nom concordent</translation>
        </message>
        <message>
            <source>neither of the two columns of genders is marked, or both are</source>
            <translation>aucune des deux colonnes de genre n’est cochée, ou les deux le sont</translation>
        </message>
        <message>
            <source>new</source>
            <translation>nouvelle</translation>
        </message>
        <message>
            <source>no given name; the row is left out</source>
            <translation>pas de prénom ; la ligne est écartée</translation>
        </message>
        <message>
            <source>no heading is known; the first row is read as headings</source>
            <translation>aucun en-tête reconnu ; la première ligne est lue comme en-têtes</translation>
        </message>
        <message>
            <source>no person</source>
            <translation>pas une personne</translation>
        </message>
        <message>
            <source>not a gender that is known here; put into the notes</source>
            <translation>genre inconnu ici ; mis dans les notes</translation>
        </message>
        <message>
            <source>not a usual address; kept</source>
            <translation>adresse inhabituelle ; gardée</translation>
        </message>
        <message>
            <source>not a usual phone number; kept</source>
            <translation>numéro de téléphone inhabituel ; gardé</translation>
        </message>
        <message>
            <source>of none</source>
            <translation>à aucune</translation>
        </message>
        <message>
            <source>open the file</source>
            <translation>ouvrir le fichier</translation>
        </message>
        <message>
            <source>other rows show whether day or month comes first</source>
            <translation>d’autres lignes montrent si le jour ou le mois vient en premier</translation>
        </message>
        <message>
            <source>out of use or not</source>
            <translation>en usage ou hors d’usage</translation>
        </message>
        <message>
            <source>patronymic and given name are in one cell; they are separated</source>
            <translation>nom du père ou de la mère et prénom dans une même case ; séparés</translation>
        </message>
        <message>
            <source>perhaps the person of line {line}</source>
            <translation>peut-être la personne de la ligne {line}</translation>
        </message>
        <message>
            <source>perhaps {name}</source>
            <translation>peut-être {name}</translation>
        </message>
        <message numerus="yes">
            <source>replaces %Ln values</source>
            <translation>
                <numerusform>remplace %Ln valeur</numerusform>
                <numerusform>remplace %Ln valeurs</numerusform>
            </translation>
        </message>
        <message>
            <source>report</source>
            <translation>rapport</translation>
        </message>
        <message>
            <source>row</source>
            <translation>ligne</translation>
        </message>
        <message>
            <source>rows left out</source>
            <translation>lignes écartées</translation>
        </message>
        <message>
            <source>rows-left-out</source>
            <translation>lignes-ecartees</translation>
        </message>
        <message>
            <source>same</source>
            <translation>même personne</translation>
        </message>
        <message>
            <source>semicolon</source>
            <translation>point-virgule</translation>
        </message>
        <message>
            <source>several aimags have this soum; taken is the one that the title or another column names</source>
            <translation>plusieurs aïmags ont ce soum ; est pris celui que nomme le titre ou une autre colonne</translation>
        </message>
        <message>
            <source>several lists stand side by side; all are read, one after the other, and lines are counted on</source>
            <translation>plusieurs listes sont côte à côte ; toutes sont lues, l’une après l’autre, et les numéros de ligne continuent</translation>
        </message>
        <message>
            <source>several places have this name; kept as typed</source>
            <translation>plusieurs lieux portent ce nom ; gardé tel que saisi</translation>
        </message>
        <message>
            <source>sheet: {sheet}</source>
            <translation>feuille : {sheet}</translation>
        </message>
        <message>
            <source>signs that keep a cell a text are left out</source>
            <translation>les signes qui gardent la cellule en texte sont écartés</translation>
        </message>
        <message>
            <source>somebody like this is registered; a new person, to be compared</source>
            <translation>quelqu’un de semblable est déjà enregistré ; nouvelle personne, à comparer</translation>
        </message>
        <message>
            <source>someone else in the register has this number</source>
            <translation>une autre personne du registre porte ce numéro</translation>
        </message>
        <message>
            <source>someone of another name has this code; a new person</source>
            <translation>ce code est celui d’une personne d’un autre nom ; une nouvelle personne</translation>
        </message>
        <message>
            <source>space</source>
            <translation>espace</translation>
        </message>
        <message>
            <source>spaces around it are left out</source>
            <translation>espaces de début et de fin écartées</translation>
        </message>
        <message>
            <source>tab</source>
            <translation>tabulation</translation>
        </message>
        <message>
            <source>the code agrees</source>
            <translation>le code concorde</translation>
        </message>
        <message>
            <source>the letters were lost before the table came here</source>
            <translation>les lettres étaient perdues avant l’arrivée du tableau</translation>
        </message>
        <message>
            <source>the list has no such place; kept as typed</source>
            <translation>lieu absent de la liste ; gardé tel que saisi</translation>
        </message>
        <message>
            <source>the name of a telephone, and no person’s; put into the notes</source>
            <translation>le nom d’un téléphone, non d’une personne ; mis dans les notes</translation>
        </message>
        <message>
            <source>the owner of a telephone is taken for the person; check it</source>
            <translation>le propriétaire du téléphone est pris pour la personne ; à vérifier</translation>
        </message>
        <message>
            <source>the same entry as above: left and joined again</source>
            <translation>la même ligne que plus haut : sortie puis revenue</translation>
        </message>
        <message>
            <source>the same submission of a phone</source>
            <translation>même envoi d’un téléphone</translation>
        </message>
        <message>
            <source>the space after each delimiter is left out</source>
            <translation>espace après chaque séparateur écartée</translation>
        </message>
        <message>
            <source>this code belongs to somebody who is not in this register</source>
            <translation>le code est celui d’une personne absente de ce registre</translation>
        </message>
        <message>
            <source>this column goes into no field</source>
            <translation>cette colonne ne va dans aucun champ</translation>
        </message>
        <message>
            <source>this person was erased; the row is left out</source>
            <translation>cette personne a été effacée ; la ligne est écartée</translation>
        </message>
        <message>
            <source>this place is in another area; kept as typed</source>
            <translation>ce lieu se trouve ailleurs ; gardé tel que saisi</translation>
        </message>
        <message>
            <source>this row was imported before</source>
            <translation>ligne déjà importée</translation>
        </message>
        <message>
            <source>to the list</source>
            <translation>vers la liste</translation>
        </message>
        <message>
            <source>too long for its field; the text is in the notes, as far as it fits</source>
            <translation>trop long pour son champ ; les notes en ont ce qui y tient</translation>
        </message>
        <message>
            <source>undo</source>
            <translation>annuler l’import</translation>
        </message>
        <message>
            <source>undone</source>
            <translation>annulé</translation>
        </message>
        <message>
            <source>what is in brackets after the name is put into the notes</source>
            <translation>ce qui suit le nom entre parenthèses est mis dans les notes</translation>
        </message>
        <message>
            <source>{taken} of {all} are read</source>
            <translation>{taken} sur {all} sont lues</translation>
        </message>
        <message>
            <source>{value} instead of {former}</source>
            <translation>{value} au lieu de {former}</translation>
        </message>
        <message>
            <source>{value}, added</source>
            <translation>{value}, ajouté</translation>
        </message>
        <message>
            <source>“{heading}”</source>
            <translation>« {heading} »</translation>
        </message>
    </context>
    <context>
        <name>Inbox</name>
        <message numerus="yes">
            <source>%n bundles</source>
            <translation>
                <numerusform>%n lot</numerusform>
                <numerusform>%n lots</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n bundles have a next step</source>
            <translation>
                <numerusform>%n lot demande une suite</numerusform>
                <numerusform>%n lots demandent une suite</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n bundles were deleted from the sticks: they are in the register and in a backup. A stick may keep the sealed data for a long time.</source>
            <translation>
                <numerusform>%n lot intégré et sauvegardé a été supprimé des clés USB ; une clé USB peut garder longtemps ses données scellées.</numerusform>
                <numerusform>%n lots intégrés et sauvegardés ont été supprimés des clés USB ; une clé USB peut garder longtemps leurs données scellées.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n bundles were taken in</source>
            <translation>
                <numerusform>%n lot intégré</numerusform>
                <numerusform>%n lots intégrés</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changes came in.</source>
            <translation>
                <numerusform>%n modification a été intégrée.</numerusform>
                <numerusform>%n modifications ont été intégrées.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changes come in</source>
            <translation>
                <numerusform>%n modification sera intégrée</numerusform>
                <numerusform>%n modifications seront intégrées</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n laptops that are cut off hear that, and nothing else.</source>
            <translation>
                <numerusform>%n ordinateur révoqué l’apprend, et rien d’autre.</numerusform>
                <numerusform>%n ordinateurs révoqués l’apprennent, et rien d’autre.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minors or of unknown age</source>
            <translation>
                <numerusform>%n mineur ou d’âge inconnu</numerusform>
                <numerusform>%n mineurs ou d’âge inconnu</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of them depend on the missing changes. Only these are set aside.</source>
            <translation>
                <numerusform>%n d’entre elles dépend de celles qui manquent et est seule mise de côté</numerusform>
                <numerusform>%n d’entre elles dépendent de celles qui manquent et sont seules mises de côté</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>%n personne</numerusform>
                <numerusform>%n personnes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people count nowhere until the words of their laptop are compared.</source>
            <translation>
                <numerusform>%n personne ne compte nulle part avant que les mots de son ordinateur soient comparés.</numerusform>
                <numerusform>%n personnes ne comptent nulle part avant que les mots de leur ordinateur soient comparés.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sessions</source>
            <translation>
                <numerusform>%n session</numerusform>
                <numerusform>%n sessions</numerusform>
            </translation>
        </message>
        <message>
            <source>A bundle of {laptop} that waits. Nothing has changed yet.</source>
            <translation>Un lot de {laptop} en attente. Rien n’a encore changé.</translation>
        </message>
        <message>
            <source>Accept it</source>
            <translation>L’accepter</translation>
        </message>
        <message>
            <source>Add a folder</source>
            <translation>Ajouter un dossier</translation>
        </message>
        <message>
            <source>All that came with it is undone</source>
            <translation>Tout ce qui est venu avec elle est annulé</translation>
        </message>
        <message>
            <source>An earlier bundle of this laptop has not come yet. This one is complete and is kept without a time limit; it is taken in when the earlier one arrives. Look for it on other sticks of the same trainer.</source>
            <translation>Un lot précédent de cet ordinateur n’est pas encore venu. Celui-ci est entier et gardé sans limite de temps ; il sera intégré automatiquement dès que l’autre sera là. Cherchez sur les autres clés USB de la même personne.</translation>
        </message>
        <message>
            <source>As many as the computer takes. The program finds them and looks through them; nothing is taken in before you say so. You can also use a folder or a single file.</source>
            <translation>Autant que l’ordinateur en accepte. Elles sont reconnues et examinées automatiquement ; rien n’est intégré avant votre accord. Un dossier ou un seul fichier convient aussi.</translation>
        </message>
        <message>
            <source>Back to the sticks</source>
            <translation>Revenir aux clés USB</translation>
        </message>
        <message>
            <source>Bring this arrival back</source>
            <translation>Rétablir cette réception</translation>
        </message>
        <message>
            <source>Bundles</source>
            <translation>Lots</translation>
        </message>
        <message>
            <source>Bundles that came in before, the latest first</source>
            <translation>Lots déjà reçus, les plus récents d’abord</translation>
        </message>
        <message>
            <source>Bundles with a next step</source>
            <translation>Lots qui demandent une suite</translation>
        </message>
        <message>
            <source>Contents</source>
            <translation>Contenu</translation>
        </message>
        <message>
            <source>Days</source>
            <translation>Jours</translation>
        </message>
        <message>
            <source>Decide again</source>
            <translation>Décider à nouveau</translation>
        </message>
        <message>
            <source>Do this only when nobody can bring them any more. Ask first.</source>
            <translation>À faire seulement quand plus personne ne peut les apporter. Demandez d’abord.</translation>
        </message>
        <message>
            <source>Earlier bundles</source>
            <translation>Lots précédents</translation>
        </message>
        <message>
            <source>Every entry in it came before. It only tells what its laptop received and erased.</source>
            <translation>Chaque saisie est déjà venue. Il dit seulement ce que son ordinateur a reçu et effacé.</translation>
        </message>
        <message>
            <source>File {file} on {carrier}</source>
            <translation>Fichier {file} sur {carrier}</translation>
        </message>
        <message>
            <source>If the missing changes come later, they are taken in too.</source>
            <translation>Si les modifications manquantes arrivent plus tard, elles seront intégrées aussi.</translation>
        </message>
        <message>
            <source>Inbox</source>
            <translation>Réception</translation>
        </message>
        <message>
            <source>It came after its laptop was cut off, and a person took it in.</source>
            <translation>Il est venu après la révocation de son ordinateur, et quelqu’un l’a intégré.</translation>
        </message>
        <message>
            <source>It is complete, but it cannot be taken in as it is.</source>
            <translation>Il est entier, mais ne peut pas être intégré tel quel.</translation>
        </message>
        <message>
            <source>It is in the register. Its receipt is in the reply.</source>
            <translation>Il est dans le registre. L’accusé de réception est dans la réponse.</translation>
        </message>
        <message>
            <source>It is in, as it was written.</source>
            <translation>C’est inscrit tel quel.</translation>
        </message>
        <message>
            <source>It is marked as after the loss. Under Earlier bundles it can be undone.</source>
            <translation>Il est marqué « après la perte ». Sous Lots précédents, il peut être annulé.</translation>
        </message>
        <message>
            <source>It is shown again.</source>
            <translation>Il est de nouveau affiché.</translation>
        </message>
        <message>
            <source>It stays as it is, and can be shown again under Earlier bundles.</source>
            <translation>Il reste tel quel, et peut être affiché de nouveau sous Lots précédents.</translation>
        </message>
        <message>
            <source>It stays beside the bundle.</source>
            <translation>Elle reste à côté du lot.</translation>
        </message>
        <message>
            <source>It waits for an earlier bundle now.</source>
            <translation>Il attend maintenant un lot précédent.</translation>
        </message>
        <message>
            <source>It was noted for the person you named.</source>
            <translation>C’est noté pour la personne que vous avez indiquée.</translation>
        </message>
        <message>
            <source>It was taken in.</source>
            <translation>Il est intégré.</translation>
        </message>
        <message>
            <source>Laptop</source>
            <translation>Ordinateur</translation>
        </message>
        <message>
            <source>Let in by {officer} on {day}: {reason}</source>
            <translation>Intégré par {officer} le {day} : {reason}</translation>
        </message>
        <message>
            <source>Looking through the sticks…</source>
            <translation>Examen des clés USB…</translation>
        </message>
        <message>
            <source>Missing changes: {first} to {last}.</source>
            <translation>Modifications manquantes : {first} à {last}.</translation>
        </message>
        <message numerus="yes">
            <source>New replies for %n laptops are ready. Each laptop takes its own at its next exchange.</source>
            <translation>
                <numerusform>De nouvelles réponses sont prêtes pour %n ordinateur. Chaque ordinateur prend la sienne à son prochain échange.</numerusform>
                <numerusform>De nouvelles réponses sont prêtes pour %n ordinateurs. Chaque ordinateur prend la sienne à son prochain échange.</numerusform>
            </translation>
        </message>
        <message>
            <source>No bundle on these sticks</source>
            <translation>Aucun lot sur ces clés USB</translation>
        </message>
        <message>
            <source>Nobody has compared the eight words of this laptop yet. Until then, everything from it can be undone at once, and it receives no data about other people.</source>
            <translation>Personne n’a encore comparé les mots de cet ordinateur. D’ici là, tout ce qu’il a apporté peut être annulé d’un coup, et il n’apprend rien de personne d’autre.</translation>
        </message>
        <message>
            <source>Nobody here invited the laptop that wrote this. Ask who sent the stick before anything is taken from it.</source>
            <translation>Personne ici n’a invité l’ordinateur qui l’a écrit. Demandez qui a envoyé la clé USB avant d’en intégrer quoi que ce soit.</translation>
        </message>
        <message>
            <source>Nobody new came in</source>
            <translation>Personne de nouveau n’est entré</translation>
        </message>
        <message>
            <source>Not everything worked on: {name}</source>
            <translation>Tout n’a pas marché sur : {name}</translation>
        </message>
        <message>
            <source>Nothing new was taken in.</source>
            <translation>Rien de nouveau n’a été intégré.</translation>
        </message>
        <message>
            <source>Nothing was lost. Undone, all is exactly as it was before.</source>
            <translation>Rien n’est perdu. En annulant, tout redevient exactement comme avant.</translation>
        </message>
        <message>
            <source>Of this person</source>
            <translation>De cette personne</translation>
        </message>
        <message>
            <source>Open a file</source>
            <translation>Ouvrir un fichier</translation>
        </message>
        <message>
            <source>Progress of taking in</source>
            <translation>Progression de la réception</translation>
        </message>
        <message>
            <source>Put all of it away</source>
            <translation>Tout archiver</translation>
        </message>
        <message>
            <source>Put away.</source>
            <translation>Archivé.</translation>
        </message>
        <message>
            <source>Put it away</source>
            <translation>Archiver</translation>
        </message>
        <message>
            <source>Put the sticks in</source>
            <translation>Branchez les clés USB</translation>
        </message>
        <message>
            <source>Received {day}</source>
            <translation>Reçu le {day}</translation>
        </message>
        <message numerus="yes">
            <source>Replies for %n laptops were written, but not all on: {names}. Put that in again. All others may be removed and sent back.</source>
            <translation>
                <numerusform>Réponse écrite pour %n ordinateur, mais pas entièrement sur : {names}. Rebranchez ce support. Tous les autres peuvent être retirés et renvoyés.</numerusform>
                <numerusform>Réponses écrites pour %n ordinateurs, mais pas entièrement sur : {names}. Rebranchez ce support. Tous les autres peuvent être retirés et renvoyés.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Replies for %n laptops were written. The sticks may be removed and sent back.</source>
            <translation>
                <numerusform>Réponses écrites pour %n ordinateur. Les clés USB peuvent être retirées et renvoyées.</numerusform>
                <numerusform>Réponses écrites pour %n ordinateurs. Les clés USB peuvent être retirées et renvoyées.</numerusform>
            </translation>
        </message>
        <message>
            <source>Sealed files</source>
            <translation>Fichiers scellés</translation>
        </message>
        <message>
            <source>Show it again</source>
            <translation>L’afficher de nouveau</translation>
        </message>
        <message>
            <source>State</source>
            <translation>État</translation>
        </message>
        <message>
            <source>Stopped. What was taken in before stays in; the rest is as it was.</source>
            <translation>Arrêté. Ce qui était déjà intégré reste ; le reste est comme avant.</translation>
        </message>
        <message>
            <source>Take in without them</source>
            <translation>Intégrer sans les modifications manquantes</translation>
        </message>
        <message>
            <source>Take it in</source>
            <translation>L’intégrer</translation>
        </message>
        <message numerus="yes">
            <source>Take the %n new ones in</source>
            <translation>
                <numerusform>Intégrer %n nouveau lot</numerusform>
                <numerusform>Intégrer %n nouveaux lots</numerusform>
            </translation>
        </message>
        <message>
            <source>Taken in by: {officer}, {day}</source>
            <translation>Intégré par : {officer}, {day}</translation>
        </message>
        <message>
            <source>Taken in, it is marked as after the loss. Put away, it is shown here no more, but it is not deleted.</source>
            <translation>Intégré, il est marqué « après la perte ». Archivé, il n’apparaît plus ici, mais n’est pas supprimé.</translation>
        </message>
        <message>
            <source>Taking in…</source>
            <translation>Réception…</translation>
        </message>
        <message>
            <source>The bundle is deleted for good. If its sender still has what is in it, that can come again on another stick.</source>
            <translation>Le lot est supprimé définitivement. Si son expéditeur a encore ce qu’il contient, cela peut revenir sur une autre clé USB.</translation>
        </message>
        <message>
            <source>The file is not complete. Nothing is lost: the laptop keeps everything until a receipt comes. Write the replies on the stick and send it back; the next exchange brings it again.</source>
            <translation>Le fichier n’est pas entier. Rien n’est perdu : l’ordinateur garde tout jusqu’à l’accusé de réception. Écrivez les réponses sur la clé USB et renvoyez-la ; le prochain échange le rapportera.</translation>
        </message>
        <message>
            <source>The person meant: name, birth year or code</source>
            <translation>De qui il s’agit : nom, année de naissance ou code</translation>
        </message>
        <message>
            <source>They were noted from {after} to {until}.</source>
            <translation>Notées entre le {after} et le {until}.</translation>
        </message>
        <message>
            <source>They were noted until {until}.</source>
            <translation>Notées jusqu’au {until}.</translation>
        </message>
        <message>
            <source>This laptop was cut off. The signature is right and the bundle is whole; it may still contain real work, so it is kept apart until you decide.</source>
            <translation>Cet ordinateur est révoqué. La signature est juste et le lot est entier ; il peut contenir du vrai travail, il est donc gardé à part jusqu’à votre décision.</translation>
        </message>
        <message>
            <source>Throw it away</source>
            <translation>Le jeter</translation>
        </message>
        <message>
            <source>Thrown away.</source>
            <translation>Jeté.</translation>
        </message>
        <message>
            <source>Undo this arrival</source>
            <translation>Annuler cette réception</translation>
        </message>
        <message>
            <source>Undone, all is exactly as it was before.</source>
            <translation>Annulé, tout redevient exactement comme avant.</translation>
        </message>
        <message>
            <source>What came</source>
            <translation>Ce qui est venu</translation>
        </message>
        <message>
            <source>What comes in</source>
            <translation>Ce qui sera intégré</translation>
        </message>
        <message>
            <source>What happens to it</source>
            <translation>Ce qui en est fait</translation>
        </message>
        <message>
            <source>What is in it</source>
            <translation>Ce qu’il contient</translation>
        </message>
        <message>
            <source>What it names and says</source>
            <translation>Ce que cela nomme et dit</translation>
        </message>
        <message>
            <source>What it says: {fields}.</source>
            <translation>Ce que cela dit : {fields}.</translation>
        </message>
        <message>
            <source>Who it may be</source>
            <translation>Qui cela peut être</translation>
        </message>
        <message>
            <source>Whole, sealed for head office and signed by a laptop that was invited.</source>
            <translation>Entier, scellé pour le siège et signé par un ordinateur invité.</translation>
        </message>
        <message>
            <source>Why it is put away</source>
            <translation>Pourquoi l’archiver</translation>
        </message>
        <message>
            <source>Write the replies</source>
            <translation>Écrire les réponses</translation>
        </message>
        <message>
            <source>Write why nobody can bring them any more.</source>
            <translation>Écrivez pourquoi plus personne ne peut les apporter.</translation>
        </message>
        <message>
            <source>Write why, in a few words.</source>
            <translation>Écrivez pourquoi, en quelques mots.</translation>
        </message>
        <message>
            <source>Written {day}</source>
            <translation>Écrit le {day}</translation>
        </message>
        <message>
            <source>You can still write the replies for all laptops on them.</source>
            <translation>Les réponses pour tous les ordinateurs peuvent quand même y être écrites.</translation>
        </message>
        <message numerus="yes">
            <source>[%n answers] came</source>
            <translation>
                <numerusform>[%n réponse] est arrivée</numerusform>
                <numerusform>[%n réponses] sont arrivées</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>[%n conflicts] arose</source>
            <translation>
                <numerusform>[%n conflit] est apparu</numerusform>
                <numerusform>[%n conflits] sont apparus</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>[%n entries] wait for your decision</source>
            <translation>
                <numerusform>[%n entrée] attend votre décision</numerusform>
                <numerusform>[%n entrées] attendent votre décision</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>[%n erasures] are asked for</source>
            <translation>
                <numerusform>[%n effacement] est demandé</numerusform>
                <numerusform>[%n effacements] sont demandés</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>[%n people] came in</source>
            <translation>
                <numerusform>[%n personne] est entrée</numerusform>
                <numerusform>[%n personnes] sont entrées</numerusform>
            </translation>
        </message>
        <message>
            <source>[a copy of {laptop}] may be at work</source>
            <translation>[une copie de {laptop}] est peut-être en service</translation>
        </message>
        <message>
            <source>all</source>
            <translation>tout</translation>
        </message>
        <message>
            <source>already here</source>
            <translation>déjà reçu</translation>
        </message>
        <message>
            <source>ask who sent the stick</source>
            <translation>demander qui a envoyé la clé USB</translation>
        </message>
        <message>
            <source>bundle</source>
            <translation>lot</translation>
        </message>
        <message>
            <source>cannot be read</source>
            <translation>illisible</translation>
        </message>
        <message>
            <source>choose</source>
            <translation>choisir</translation>
        </message>
        <message>
            <source>corrections of earlier entries: {count}</source>
            <translation>corrections de fiches antérieures : {count}</translation>
        </message>
        <message>
            <source>counts once you take it in</source>
            <translation>compte dès que vous l’intégrez</translation>
        </message>
        <message>
            <source>damaged</source>
            <translation>endommagé</translation>
        </message>
        <message>
            <source>kept until the earlier one comes</source>
            <translation>gardé jusqu’au lot précédent</translation>
        </message>
        <message>
            <source>kept, and counts nowhere</source>
            <translation>gardé, ne compte nulle part</translation>
        </message>
        <message>
            <source>let in</source>
            <translation>intégrer</translation>
        </message>
        <message>
            <source>list</source>
            <translation>liste</translation>
        </message>
        <message>
            <source>new</source>
            <translation>nouveau</translation>
        </message>
        <message>
            <source>new people: {count}</source>
            <translation>nouvelles personnes : {count}</translation>
        </message>
        <message>
            <source>new, taken in</source>
            <translation>nouveaux, intégrés</translation>
        </message>
        <message>
            <source>next link</source>
            <translation>lien suivant</translation>
        </message>
        <message>
            <source>no name</source>
            <translation>sans nom</translation>
        </message>
        <message>
            <source>no new entries</source>
            <translation>aucune nouvelle saisie</translation>
        </message>
        <message>
            <source>not opened</source>
            <translation>non ouvertes</translation>
        </message>
        <message>
            <source>not usable</source>
            <translation>inutilisable</translation>
        </message>
        <message>
            <source>one change</source>
            <translation>une modification</translation>
        </message>
        <message>
            <source>open</source>
            <translation>ouvrir</translation>
        </message>
        <message>
            <source>put away</source>
            <translation>archivé</translation>
        </message>
        <message>
            <source>revoked</source>
            <translation>révoqué</translation>
        </message>
        <message>
            <source>sealed answers: {count}</source>
            <translation>réponses scellées : {count}</translation>
        </message>
        <message>
            <source>sessions: {count}</source>
            <translation>sessions : {count}</translation>
        </message>
        <message>
            <source>set aside</source>
            <translation>mis de côté</translation>
        </message>
        <message>
            <source>set aside for you to look at</source>
            <translation>mis de côté, à examiner</translation>
        </message>
        <message>
            <source>state</source>
            <translation>état</translation>
        </message>
        <message>
            <source>sticks and folders: {count}</source>
            <translation>clés USB et dossiers : {count}</translation>
        </message>
        <message>
            <source>stop</source>
            <translation>arrêter</translation>
        </message>
        <message>
            <source>taken in</source>
            <translation>intégré</translation>
        </message>
        <message>
            <source>taken in after the loss</source>
            <translation>intégré après la perte</translation>
        </message>
        <message>
            <source>taken in without the earlier one</source>
            <translation>intégré sans le lot précédent</translation>
        </message>
        <message>
            <source>taken in, unconfirmed</source>
            <translation>reçu, non confirmé</translation>
        </message>
        <message>
            <source>the laptop sends it again</source>
            <translation>l’ordinateur le renverra</translation>
        </message>
        <message numerus="yes">
            <source>the words of [%n laptops] are to be compared</source>
            <translation>
                <numerusform>les mots de [%n ordinateur] sont à comparer</numerusform>
                <numerusform>les mots de [%n ordinateurs] sont à comparer</numerusform>
            </translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>inconnu</translation>
        </message>
        <message>
            <source>waiting for an earlier one</source>
            <translation>en attente d’un lot précédent</translation>
        </message>
        <message>
            <source>waits for numbers {first} to {last}</source>
            <translation>attend les numéros {first} à {last}</translation>
        </message>
        <message>
            <source>will be taken in</source>
            <translation>sera intégré</translation>
        </message>
        <message>
            <source>you decide</source>
            <translation>à vous de décider</translation>
        </message>
        <message>
            <source>your own reply, handed back</source>
            <translation>votre propre réponse, rendue</translation>
        </message>
    </context>
    <context>
        <name>Language</name>
        <message>
            <source>{label}: {value}</source>
            <translation>{label} : {value}</translation>
        </message>
    </context>
    <context>
        <name>Laptops</name>
        <message numerus="yes">
            <source>%n bundles had waited for this and came in</source>
            <translation>
                <numerusform>%n lot qui attendait a été intégré</numerusform>
                <numerusform>%n lots qui attendaient ont été intégrés</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n laptops were invited</source>
            <translation>
                <numerusform>%n ordinateur invité</numerusform>
                <numerusform>%n ordinateurs invités</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>%n personne</numerusform>
                <numerusform>%n personnes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sessions</source>
            <translation>
                <numerusform>%n session</numerusform>
                <numerusform>%n sessions</numerusform>
            </translation>
        </message>
        <message>
            <source>A copy of it was found and settled</source>
            <translation>Une copie en a été trouvée, et c’est réglé</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Ajouter</translation>
        </message>
        <message>
            <source>Add one aimag or more.</source>
            <translation>Ajoutez au moins un aïmag.</translation>
        </message>
        <message>
            <source>After that day it is sent nothing more; what it brings still comes in.</source>
            <translation>Après ce jour, rien ne lui est plus envoyé ; ce qu’il apporte est toujours accepté.</translation>
        </message>
        <message>
            <source>Aimag</source>
            <translation>Aïmag</translation>
        </message>
        <message>
            <source>Aimags</source>
            <translation>Aïmags</translation>
        </message>
        <message>
            <source>Aimags of this laptop</source>
            <translation>Aïmags de cet ordinateur</translation>
        </message>
        <message>
            <source>All of it is encrypted under the trainer’s passphrase.</source>
            <translation>Tout est chiffré par la phrase de passe de l’équipe de formation.</translation>
        </message>
        <message>
            <source>All that it handed over stays. What comes later is set aside for you to look at.</source>
            <translation>Tout ce qu’il a remis reste. Ce qui vient ensuite est mis de côté pour que vous l’examiniez.</translation>
        </message>
        <message>
            <source>All that was entered there and never came in</source>
            <translation>Tout ce qui y a été saisi et n’est jamais arrivé</translation>
        </message>
        <message>
            <source>An invitation is a small file. With it a trainer’s laptop is ready in three minutes, with no network, and head office can reply to it.</source>
            <translation>Une invitation est un petit fichier. Avec elle, un ordinateur de terrain est prêt en trois minutes, sans réseau, et le siège sait à qui répondre.</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Réponse</translation>
        </message>
        <message>
            <source>Ask the trainer, whose voice you know, to read the words on the laptop’s settings page. Confirm only when all eight are the same, in this order.</source>
            <translation>Demandez à la personne, dont vous connaissez la voix, de lire les mots affichés à la page Paramètres de son ordinateur. Ne confirmez que si les huit mots sont les mêmes, dans cet ordre.</translation>
        </message>
        <message>
            <source>Back to the list</source>
            <translation>Revenir à la liste</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Cut off on {day}</source>
            <translation>Révoqué le {day}</translation>
        </message>
        <message>
            <source>Cut this laptop off</source>
            <translation>Révoquer cet ordinateur</translation>
        </message>
        <message>
            <source>Data from this laptop is still accepted, but head office sends it nothing more. If it is still used, give it a new last day or none. If it is not used any more, cut it off; then nobody waits for it.</source>
            <translation>Ce qu’il apporte est toujours accepté, mais rien ne lui est plus envoyé. Laissez-le continuer s’il sert encore, avec un autre dernier jour ou sans ; révoquez-le s’il ne sert plus, et personne ne l’attendra plus.</translation>
        </message>
        <message>
            <source>Give it this last day</source>
            <translation>Lui donner ce dernier jour</translation>
        </message>
        <message>
            <source>Give the file to the trainer on a stick and keep no copy: anybody who has it can work as this laptop.</source>
            <translation>Remettez le fichier sur une clé USB et n’en gardez aucune copie : qui le possède peut commencer au nom de cet ordinateur.</translation>
        </message>
        <message>
            <source>Hand it over to the trainer and keep no copy of it here.</source>
            <translation>Remettez le fichier à qui utilisera cet ordinateur et n’en gardez aucune copie ici.</translation>
        </message>
        <message>
            <source>Invitations</source>
            <translation>Invitations</translation>
        </message>
        <message>
            <source>Invite a laptop</source>
            <translation>Inviter un ordinateur</translation>
        </message>
        <message>
            <source>Invite another in its place</source>
            <translation>En inviter un autre à sa place</translation>
        </message>
        <message>
            <source>It is answered until {day}</source>
            <translation>Il reçoit des réponses jusqu’au {day}</translation>
        </message>
        <message>
            <source>It is invited for these sessions alone</source>
            <translation>Invité pour ces séances seulement</translation>
        </message>
        <message>
            <source>It is kept at head office and sent to nobody.</source>
            <translation>C’est gardé au siège et envoyé à personne.</translation>
        </message>
        <message>
            <source>It was answered until {day}</source>
            <translation>Il a reçu des réponses jusqu’au {day}</translation>
        </message>
        <message>
            <source>Its certificate is sent with the next reply.</source>
            <translation>Son certificat part avec la prochaine réponse.</translation>
        </message>
        <message>
            <source>Its copy</source>
            <translation>Sa copie</translation>
        </message>
        <message>
            <source>Laptop</source>
            <translation>Ordinateur</translation>
        </message>
        <message>
            <source>Laptops</source>
            <translation>Ordinateurs</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>Dernier jour</translation>
        </message>
        <message>
            <source>Last day of head office’s replies to it</source>
            <translation>Dernier jour des réponses du siège</translation>
        </message>
        <message>
            <source>Last heard from</source>
            <translation>Dernière nouvelle</translation>
        </message>
        <message>
            <source>Let it go on</source>
            <translation>Le laisser continuer</translation>
        </message>
        <message>
            <source>Let what it brought count</source>
            <translation>Compter ce qu’il a apporté</translation>
        </message>
        <message>
            <source>More than one laptop began with this invitation. Confirm the one whose words agree, and cut the other off.</source>
            <translation>Plusieurs ordinateurs ont commencé avec cette invitation. Confirmez celui dont les mots concordent et révoquez l’autre.</translation>
        </message>
        <message>
            <source>Name of the laptop</source>
            <translation>Nom de l’ordinateur</translation>
        </message>
        <message>
            <source>No laptop was invited yet</source>
            <translation>Aucun ordinateur invité pour l’instant</translation>
        </message>
        <message>
            <source>Once its words agree, it gets all that {name} had handed over to head office.</source>
            <translation>Une fois ses mots vérifiés, il reçoit tout ce que {name} avait remis au siège.</translation>
        </message>
        <message>
            <source>Only sessions in this soum</source>
            <translation>Séances de ce soum seulement</translation>
        </message>
        <message>
            <source>Only this course</source>
            <translation>Ce cours seulement</translation>
        </message>
        <message>
            <source>Recovery words</source>
            <translation>Mots de récupération</translation>
        </message>
        <message>
            <source>Save the invitation</source>
            <translation>Enregistrer l’invitation</translation>
        </message>
        <message>
            <source>Saving…</source>
            <translation>Enregistrement…</translation>
        </message>
        <message>
            <source>State</source>
            <translation>État</translation>
        </message>
        <message>
            <source>The data on this laptop differs from what was sent to it, and sending everything again did not help. Nothing is lost here. Let it exchange once more. Then cut it off and invite another laptop in its place.</source>
            <translation>Cet ordinateur contient autre chose que ce qui lui a été envoyé, et tout renvoyer n’a pas aidé. Rien n’est perdu ici. Faites-lui faire encore un échange, puis coupez son accès et invitez-en un autre à sa place.</translation>
        </message>
        <message>
            <source>The eight words of this laptop</source>
            <translation>Les huit mots de cet ordinateur</translation>
        </message>
        <message>
            <source>The laptop stays cut off.</source>
            <translation>L’ordinateur reste révoqué.</translation>
        </message>
        <message>
            <source>The words agree: confirm</source>
            <translation>Les mots concordent : confirmer</translation>
        </message>
        <message>
            <source>There is a laptop of this name already.</source>
            <translation>Un ordinateur porte déjà ce nom.</translation>
        </message>
        <message>
            <source>This is not in the list of aimags.</source>
            <translation>Absent de la liste des aïmags.</translation>
        </message>
        <message>
            <source>This is not in the list of soums.</source>
            <translation>Ce n’est pas dans la liste des soums.</translation>
        </message>
        <message>
            <source>What somebody who has this laptop could get</source>
            <translation>Ce que pourrait avoir la personne qui l’a en main</translation>
        </message>
        <message>
            <source>What was entered there since {day}</source>
            <translation>Ce qui y a été saisi depuis le {day}</translation>
        </message>
        <message>
            <source>What {name} brought counts from now on.</source>
            <translation>Ce qui est venu de {name} compte désormais.</translation>
        </message>
        <message>
            <source>Why it is cut off</source>
            <translation>Pourquoi le révoquer</translation>
        </message>
        <message>
            <source>Withdraw the invitation</source>
            <translation>Retirer l’invitation</translation>
        </message>
        <message>
            <source>Write a day such as 2026.12.31, or nothing for no last day.</source>
            <translation>Écrivez un jour comme 2026.12.31, ou rien s’il n’y a pas de dernier jour.</translation>
        </message>
        <message>
            <source>Write a name by which you will know it.</source>
            <translation>Écrivez un nom qui vous le fera reconnaître.</translation>
        </message>
        <message>
            <source>Write the last day, such as 2026.12.31.</source>
            <translation>Indiquez le dernier jour, par exemple 2026.12.31.</translation>
        </message>
        <message>
            <source>at work</source>
            <translation>en service</translation>
        </message>
        <message>
            <source>at work, not confirmed yet</source>
            <translation>en service, pas encore confirmé</translation>
        </message>
        <message>
            <source>choose</source>
            <translation>choisir</translation>
        </message>
        <message>
            <source>cut off</source>
            <translation>révoqué</translation>
        </message>
        <message>
            <source>entered there: {made} · sent to it: {sent}</source>
            <translation>saisis sur place : {made} · envoyés : {sent}</translation>
        </message>
        <message>
            <source>first letters; more than one may be added</source>
            <translation>premières lettres ; plusieurs sont possibles</translation>
        </message>
        <message>
            <source>for example: Arkhangai 2</source>
            <translation>par exemple : Arkhangaï 2</translation>
        </message>
        <message>
            <source>invitation withdrawn</source>
            <translation>invitation retirée</translation>
        </message>
        <message>
            <source>invited</source>
            <translation>invité</translation>
        </message>
        <message>
            <source>invited {day}</source>
            <translation>invité le {day}</translation>
        </message>
        <message>
            <source>its time has ended</source>
            <translation>sa durée est écoulée</translation>
        </message>
        <message>
            <source>no last day, or 2026.12.31</source>
            <translation>aucun, ou 2026.12.31</translation>
        </message>
        <message>
            <source>on its way</source>
            <translation>en chemin</translation>
        </message>
        <message>
            <source>ready to be written</source>
            <translation>prête à écrire</translation>
        </message>
        <message>
            <source>remove</source>
            <translation>retirer</translation>
        </message>
        <message>
            <source>the laptop has it</source>
            <translation>reçue par l’ordinateur</translation>
        </message>
        <message>
            <source>words and what is on it</source>
            <translation>mots et contenu</translation>
        </message>
        <message>
            <source>{name} goes on, with no last day</source>
            <translation>{name} continue, sans dernier jour</translation>
        </message>
        <message>
            <source>{name} is answered until {day}</source>
            <translation>{name} reçoit des réponses jusqu’au {day}</translation>
        </message>
        <message>
            <source>{name} is confirmed</source>
            <translation>{name} est confirmé</translation>
        </message>
        <message>
            <source>{name} is cut off</source>
            <translation>{name} est révoqué</translation>
        </message>
        <message>
            <source>{name} is invited, the file is written: {file}</source>
            <translation>Ordinateur invité : {name}. Fichier écrit : {file}</translation>
        </message>
    </context>
    <context>
        <name>Leaving</name>
        <message numerus="yes">
            <source>%Ln files are deleted for good, unless they were changed. The data in the register stays.</source>
            <translation>
                <numerusform>%Ln fichier disparaît pour de bon, si c’est encore le fichier qui a été écrit. Ce qui est dans le registre reste.</numerusform>
                <numerusform>%Ln fichiers disparaissent pour de bon, si ce sont encore les fichiers qui ont été écrits. Ce qui est dans le registre reste.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln files are deleted.</source>
            <translation>
                <numerusform>%Ln fichier supprimé.</numerusform>
                <numerusform>%Ln fichiers supprimés.</numerusform>
            </translation>
        </message>
        <message>
            <source>A file deleted from a stick can sometimes be read again; nobody can rule that out.</source>
            <translation>Sur une clé USB, le fichier reste parfois lisible ; personne ne peut garantir le contraire.</translation>
        </message>
        <message>
            <source>Anybody who can use this computer can read them.</source>
            <translation>Quiconque accède à cet ordinateur peut les lire.</translation>
        </message>
        <message>
            <source>Anybody who has the file can read it. Delete it after use.</source>
            <translation>Quiconque a le fichier peut le lire. Supprimez-le une fois utilisé.</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Retour</translation>
        </message>
        <message>
            <source>By</source>
            <translation>Par</translation>
        </message>
        <message>
            <source>Calendar (iCalendar), no passphrase</source>
            <translation>Calendrier (iCalendar), sans phrase de passe</translation>
        </message>
        <message>
            <source>Choose where to write it</source>
            <translation>Choisir où l’écrire</translation>
        </message>
        <message>
            <source>Contents</source>
            <translation>Contenu</translation>
        </message>
        <message>
            <source>Data package (Frictionless), no passphrase</source>
            <translation>Jeu de données (Frictionless), sans phrase de passe</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Jour</translation>
        </message>
        <message numerus="yes">
            <source>Delete %Ln files</source>
            <translation>
                <numerusform>Supprimer %Ln fichier</numerusform>
                <numerusform>Supprimer %Ln fichiers</numerusform>
            </translation>
        </message>
        <message>
            <source>Delete the file</source>
            <translation>Supprimer le fichier</translation>
        </message>
        <message>
            <source>Export people</source>
            <translation>Exporter des personnes</translation>
        </message>
        <message>
            <source>Figures for DHIS2, without names</source>
            <translation>Chiffres pour DHIS2, sans noms</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Fichier</translation>
        </message>
        <message>
            <source>Files from the register</source>
            <translation>Fichiers exportés du registre</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>Forme</translation>
        </message>
        <message>
            <source>It is noted in the register and stays on the list of open files until deleted.</source>
            <translation>C’est noté dans le registre et reste dans la liste des fichiers non protégés jusqu’à sa suppression.</translation>
        </message>
        <message>
            <source>JSON, no passphrase</source>
            <translation>JSON, sans phrase de passe</translation>
        </message>
        <message>
            <source>Map as a picture (SVG), no passphrase</source>
            <translation>Carte en image (SVG), sans phrase de passe</translation>
        </message>
        <message>
            <source>PDF to print, no passphrase</source>
            <translation>PDF à imprimer, sans phrase de passe</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Motif</translation>
        </message>
        <message>
            <source>Rows</source>
            <translation>Lignes</translation>
        </message>
        <message>
            <source>Save the report of the import</source>
            <translation>Enregistrer le rapport de l’import</translation>
        </message>
        <message>
            <source>Say who it is for and why they need it.</source>
            <translation>À qui le fichier est destiné et à quoi il servira.</translation>
        </message>
        <message>
            <source>Say why it has to leave without a passphrase.</source>
            <translation>Dites pourquoi il doit sortir sans phrase de passe.</translation>
        </message>
        <message>
            <source>Stopped. No file was written.</source>
            <translation>Arrêté. Aucun fichier n’a été écrit.</translation>
        </message>
        <message>
            <source>Text table, no passphrase</source>
            <translation>Tableau en texte, sans phrase de passe</translation>
        </message>
        <message>
            <source>The passphrase is shown here once. Excel and LibreOffice ask for it.</source>
            <translation>La phrase de passe s’affiche ici une seule fois. Excel et LibreOffice la demandent.</translation>
        </message>
        <message>
            <source>There is no unprotected file from here.</source>
            <translation>Aucun fichier non protégé.</translation>
        </message>
        <message>
            <source>This passphrase opens the file. It is not kept and not shown again. Write it down. Give it to the person who gets the file, but not together with the file.</source>
            <translation>Cette phrase de passe ouvre le fichier. Elle n’est gardée nulle part et ne sera plus affichée : notez-la, et transmettez-la par une autre voie que le fichier.</translation>
        </message>
        <message>
            <source>Unprotected files</source>
            <translation>Fichiers non protégés</translation>
        </message>
        <message>
            <source>Web page, no passphrase</source>
            <translation>Page, sans phrase de passe</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Quoi</translation>
        </message>
        <message>
            <source>Where to write the file</source>
            <translation>Où écrire le fichier</translation>
        </message>
        <message>
            <source>Workbook with HXL hashtags, no passphrase</source>
            <translation>Classeur avec mots-dièse HXL, sans phrase de passe</translation>
        </message>
        <message>
            <source>Workbook, locked by a passphrase</source>
            <translation>Classeur verrouillé par une phrase de passe</translation>
        </message>
        <message>
            <source>Workbook, no passphrase</source>
            <translation>Classeur sans phrase de passe</translation>
        </message>
        <message>
            <source>Write the passphrase down before you go on.</source>
            <translation>Notez la phrase de passe avant de continuer.</translation>
        </message>
        <message>
            <source>Writing… {share} %</source>
            <translation>Écriture… {share} %</translation>
        </message>
        <message>
            <source>Zipped text tables, no passphrase</source>
            <translation>Tableaux en texte compressés, sans phrase de passe</translation>
        </message>
        <message>
            <source>all about one person</source>
            <translation>tout ce qui concerne une personne</translation>
        </message>
        <message>
            <source>back</source>
            <translation>retour</translation>
        </message>
        <message>
            <source>consent sheet with names</source>
            <translation>feuille de consentement avec noms</translation>
        </message>
        <message>
            <source>delete the file</source>
            <translation>supprimer le fichier</translation>
        </message>
        <message>
            <source>figures</source>
            <translation>chiffres</translation>
        </message>
        <message>
            <source>people</source>
            <translation>personnes</translation>
        </message>
        <message>
            <source>people and sessions</source>
            <translation>personnes et sessions</translation>
        </message>
        <message>
            <source>planned sessions</source>
            <translation>sessions prévues</translation>
        </message>
        <message>
            <source>report of an import</source>
            <translation>rapport d’import</translation>
        </message>
        <message>
            <source>rows that an import left out</source>
            <translation>lignes écartées d’un import</translation>
        </message>
        <message>
            <source>sessions and marks</source>
            <translation>sessions et présences</translation>
        </message>
        <message>
            <source>write the file</source>
            <translation>écrire le fichier</translation>
        </message>
        <message>
            <source>{file} in {folder} is deleted for good, unless it was changed. The data in the register stays.</source>
            <translation>Fichier : {file}, dossier : {folder}. Il disparaît pour de bon, si c’est encore le fichier qui a été écrit. Ce qui est dans le registre reste.</translation>
        </message>
        <message>
            <source>{file} is deleted.</source>
            <translation>Fichier supprimé : {file}</translation>
        </message>
    </context>
    <context>
        <name>Lists</name>
        <message>
            <source>Add an entry</source>
            <translation>Ajouter une entrée</translation>
        </message>
        <message>
            <source>Added. The laptops get it with the next replies.</source>
            <translation>Inscrit. Les ordinateurs l’apprennent avec les prochaines réponses.</translation>
        </message>
        <message>
            <source>All fields, and what grew out</source>
            <translation>Tous les champs et les suites</translation>
        </message>
        <message>
            <source>Audiences</source>
            <translation>Publics</translation>
        </message>
        <message>
            <source>Back into use</source>
            <translation>Remettre en usage</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Contributions</source>
            <translation>Contributions</translation>
        </message>
        <message>
            <source>Courses</source>
            <translation>Formations</translation>
        </message>
        <message>
            <source>Four digits of a soum or district, six of a bag or khoroo.</source>
            <translation>Quatre chiffres pour un soum ou un district, six pour un bag ou un khoroo.</translation>
        </message>
        <message>
            <source>Head office keeps them; as they were on {day}.</source>
            <translation>Le siège les tient ; état du {day}.</translation>
        </message>
        <message>
            <source>Head office keeps them; none of its replies is here yet.</source>
            <translation>Le siège les tient ; aucune de ses réponses n’est encore ici.</translation>
        </message>
        <message>
            <source>In use again.</source>
            <translation>De nouveau en usage.</translation>
        </message>
        <message>
            <source>It has this name everywhere now.</source>
            <translation>C’est désormais son nom, partout.</translation>
        </message>
        <message>
            <source>It is in the list already, and is now written so.</source>
            <translation>Ce nom est déjà dans la liste et s’écrit désormais ainsi.</translation>
        </message>
        <message>
            <source>It is in the list already.</source>
            <translation>Ce nom est déjà dans la liste.</translation>
        </message>
        <message>
            <source>Leave it as it is</source>
            <translation>Laisser tel quel</translation>
        </message>
        <message>
            <source>List</source>
            <translation>Liste</translation>
        </message>
        <message>
            <source>Lists</source>
            <translation>Listes</translation>
        </message>
        <message>
            <source>Load populations …</source>
            <translation>Charger les populations…</translation>
        </message>
        <message>
            <source>Materials</source>
            <translation>Supports de formation</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Nothing is listed here</source>
            <translation>Rien n’est inscrit ici</translation>
        </message>
        <message>
            <source>Out of use. It is no longer offered, but old records still show it.</source>
            <translation>Hors d’usage. L’entrée n’est plus proposée, et reste lisible là où elle figure.</translation>
        </message>
        <message>
            <source>Pairs</source>
            <translation>Paires</translation>
        </message>
        <message>
            <source>Partners</source>
            <translation>Partenaires</translation>
        </message>
        <message>
            <source>Partnerships</source>
            <translation>Partenariats</translation>
        </message>
        <message>
            <source>Partners’ parts</source>
            <translation>Rôles des partenaires</translation>
        </message>
        <message>
            <source>Pinned values</source>
            <translation>Valeurs épinglées</translation>
        </message>
        <message>
            <source>Places added to the national list</source>
            <translation>Lieux ajoutés à la liste nationale</translation>
        </message>
        <message>
            <source>Places as typed</source>
            <translation>Lieux tels que saisis</translation>
        </message>
        <message numerus="yes">
            <source>Populations of %Ln soums are loaded. Figures of people of 15 to 34 years by aimag or soum now tell of how many in a thousand.</source>
            <translation>
                <numerusform>Les populations de %Ln soum sont chargées. Les chiffres des personnes de 15 à 34 ans par aïmag ou par soum indiquent désormais combien cela fait pour mille.</numerusform>
                <numerusform>Les populations de %Ln soums sont chargées. Les chiffres des personnes de 15 à 34 ans par aïmag ou par soum indiquent désormais combien cela fait pour mille.</numerusform>
            </translation>
        </message>
        <message>
            <source>Projects</source>
            <translation>Projets</translation>
        </message>
        <message>
            <source>Promises</source>
            <translation>Promesses</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Renommer</translation>
        </message>
        <message>
            <source>Residences</source>
            <translation>Lieux de vie</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Enregistrer</translation>
        </message>
        <message>
            <source>Tables</source>
            <translation>Tableaux</translation>
        </message>
        <message>
            <source>Take out of use</source>
            <translation>Mettre hors d’usage</translation>
        </message>
        <message>
            <source>Template of populations</source>
            <translation>Modèle des populations</translation>
        </message>
        <message>
            <source>The template is saved. Write how many people of 15 to 34 years live in each soum, then load it here.</source>
            <translation>Le modèle est enregistré. Écrivez combien de personnes de 15 à 34 ans vivent dans chaque soum, puis chargez-le ici.</translation>
        </message>
        <message>
            <source>Themes</source>
            <translation>Thèmes</translation>
        </message>
        <message>
            <source>What changes here reaches every laptop with its next reply.</source>
            <translation>Ce qui change ici parvient à chaque ordinateur avec sa prochaine réponse.</translation>
        </message>
        <message>
            <source>Workbook</source>
            <translation>Classeur</translation>
        </message>
        <message>
            <source>Write the name first.</source>
            <translation>Écrivez d’abord le nom.</translation>
        </message>
        <message>
            <source>courses, partners, places</source>
            <translation>formations, partenaires, lieux</translation>
        </message>
        <message>
            <source>next part</source>
            <translation>partie suivante</translation>
        </message>
        <message>
            <source>out of use</source>
            <translation>hors d’usage</translation>
        </message>
    </context>
    <context>
        <name>Network</name>
        <message numerus="yes">
            <source>%n bundles came in.</source>
            <translation>
                <numerusform>%n lot a été intégré.</numerusform>
                <numerusform>%n lots ont été intégrés.</numerusform>
            </translation>
        </message>
        <message>
            <source>A file in the folder is not whole yet, or damaged. Nothing is lost. It is read once it is whole.</source>
            <translation>Un fichier du dossier n’est pas encore entier, ou il est abîmé. Rien n’est perdu. Il sera lu dès qu’il sera entier.</translation>
        </message>
        <message>
            <source>A shared disk, or a folder that is kept the same here and elsewhere, can carry it. No folder is chosen.</source>
            <translation>Un disque partagé, ou un dossier tenu identique ici et ailleurs, peut servir à l’échange. Aucun dossier n’est choisi.</translation>
        </message>
        <message>
            <source>Another program is using a file in the folder. Nothing is lost. It will be tried again.</source>
            <translation>Un autre programme retient un fichier du dossier. Rien n’est perdu. Un nouvel essai suivra.</translation>
        </message>
        <message>
            <source>Automatic</source>
            <translation>Automatique</translation>
        </message>
        <message>
            <source>Automatic again</source>
            <translation>De nouveau automatique</translation>
        </message>
        <message>
            <source>By network</source>
            <translation>Par le réseau</translation>
        </message>
        <message>
            <source>By shared folder</source>
            <translation>Par dossier partagé</translation>
        </message>
        <message>
            <source>Choose a shared folder</source>
            <translation>Choisir un dossier partagé</translation>
        </message>
        <message>
            <source>Choose another folder</source>
            <translation>Choisir un autre dossier</translation>
        </message>
        <message>
            <source>Exchange by folder</source>
            <translation>Échanger par le dossier</translation>
        </message>
        <message>
            <source>Exchange by network</source>
            <translation>Échanger par le réseau</translation>
        </message>
        <message>
            <source>Exchanging now</source>
            <translation>Échange en cours</translation>
        </message>
        <message>
            <source>Folder: {folder}</source>
            <translation>Dossier : {folder}</translation>
        </message>
        <message>
            <source>Forget the folder</source>
            <translation>Oublier le dossier</translation>
        </message>
        <message>
            <source>Head office has everything</source>
            <translation>Le siège a tout</translation>
        </message>
        <message>
            <source>Head office has no hub, or this laptop does not know it yet. The next exchange by stick will tell.</source>
            <translation>Le siège n’a pas de serveur, ou ne l’a pas encore fait savoir ici. Une clé USB l’apprendra à cet ordinateur.</translation>
        </message>
        <message>
            <source>Head office has not replied yet.</source>
            <translation>Le siège n’a pas encore répondu.</translation>
        </message>
        <message>
            <source>Head office’s reply of {day} came.</source>
            <translation>La réponse du siège du {day} est arrivée.</translation>
        </message>
        <message numerus="yes">
            <source>It contains the records of %n people.</source>
            <translation>
                <numerusform>Il contient la fiche de %n personne.</numerusform>
                <numerusform>Il contient les fiches de %n personnes.</numerusform>
            </translation>
        </message>
        <message>
            <source>It goes only when you ask for it.</source>
            <translation>L’échange ne se fait que si vous le demandez.</translation>
        </message>
        <message>
            <source>It was stopped. Nothing is lost. It goes on another time.</source>
            <translation>L’échange a été arrêté. Rien n’est perdu. Il reprendra une autre fois.</translation>
        </message>
        <message>
            <source>It was stopped. Nothing is lost. It goes on from where it was.</source>
            <translation>L’échange a été arrêté. Rien n’est perdu. Il reprendra où il en était.</translation>
        </message>
        <message>
            <source>Last exchange: {when}</source>
            <translation>Dernier échange : {when}</translation>
        </message>
        <message>
            <source>Last time: {when}</source>
            <translation>Dernière fois : {when}</translation>
        </message>
        <message>
            <source>No exchange today. From tomorrow it is automatic again.</source>
            <translation>Pas aujourd’hui. Dès demain, l’échange sera de nouveau automatique.</translation>
        </message>
        <message>
            <source>Not today</source>
            <translation>Pas aujourd’hui</translation>
        </message>
        <message>
            <source>Nothing can be written into the folder. Nothing is lost. Ask the person who manages the folder to allow it.</source>
            <translation>Rien ne peut être écrit dans le dossier. Rien n’est perdu. La personne qui le gère peut l’autoriser.</translation>
        </message>
        <message>
            <source>Nothing new came.</source>
            <translation>Rien de nouveau n’est venu.</translation>
        </message>
        <message>
            <source>Nothing new since then, as of {when}.</source>
            <translation>Rien de nouveau depuis ({when}).</translation>
        </message>
        <message>
            <source>Nothing new went into the folder.</source>
            <translation>Rien de nouveau n’est allé dans le dossier.</translation>
        </message>
        <message>
            <source>Nothing new went; the hub has all that is here.</source>
            <translation>Rien de nouveau n’est parti ; le serveur de réception a tout ce qui est ici.</translation>
        </message>
        <message>
            <source>Progress of the exchange</source>
            <translation>Progression de l’échange</translation>
        </message>
        <message>
            <source>Receive from the folder</source>
            <translation>Recevoir du dossier</translation>
        </message>
        <message>
            <source>Receive from the hub</source>
            <translation>Recevoir du serveur</translation>
        </message>
        <message>
            <source>Sending: {done} of {total}. You can go on working.</source>
            <translation>Envoi : {done} sur {total}. Vous pouvez continuer à travailler.</translation>
        </message>
        <message>
            <source>Stop sending</source>
            <translation>Arrêter l’envoi</translation>
        </message>
        <message numerus="yes">
            <source>The entries of %n people went into the folder.</source>
            <translation>
                <numerusform>La fiche de %n personne a été écrite dans le dossier.</numerusform>
                <numerusform>Les fiches de %n personnes ont été écrites dans le dossier.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The entries of %n people went to the hub.</source>
            <translation>
                <numerusform>La fiche de %n personne a été envoyée au serveur.</numerusform>
                <numerusform>Les fiches de %n personnes ont été envoyées au serveur.</numerusform>
            </translation>
        </message>
        <message>
            <source>The exchange is automatic, next at {when}.</source>
            <translation>L’échange est automatique. Prochain essai : {when}.</translation>
        </message>
        <message>
            <source>The folder disappeared during the exchange. Nothing is lost. When it is back, the exchange continues by itself.</source>
            <translation>Le dossier a disparu en cours d’échange. Rien n’est perdu. Dès son retour, l’échange reprendra automatiquement.</translation>
        </message>
        <message>
            <source>The folder is being looked through. You can go on working.</source>
            <translation>Le dossier est parcouru. Vous pouvez continuer à travailler.</translation>
        </message>
        <message>
            <source>The folder is not there: its disk cannot be reached, or it was moved. Nothing is lost. When it is back, the exchange continues by itself; if it was moved, choose it again.</source>
            <translation>Le dossier n’est pas là : son disque est injoignable, ou il a été déplacé. Rien n’est perdu. Dès son retour, l’échange reprendra automatiquement ; s’il a été déplacé, choisissez-le de nouveau.</translation>
        </message>
        <message>
            <source>The hub cannot be reached</source>
            <translation>Le serveur est injoignable</translation>
        </message>
        <message>
            <source>The hub is being asked. You can go on working.</source>
            <translation>Le serveur de réception est interrogé. Vous pouvez continuer à travailler.</translation>
        </message>
        <message>
            <source>The hub takes nothing from this laptop any more, since head office reported it lost. Nothing is lost here. Call head office.</source>
            <translation>Le serveur n’accepte plus rien de cet ordinateur, car le siège l’a déclaré perdu. Rien n’est perdu ici. Appelez le siège.</translation>
        </message>
        <message>
            <source>The invitation of this laptop was withdrawn. Nothing is lost here. Call head office.</source>
            <translation>L’invitation de cet ordinateur a été retirée. Rien n’est perdu ici. Appelez le siège.</translation>
        </message>
        <message>
            <source>There is no network. When there is one, the exchange starts by itself.</source>
            <translation>Il n’y a pas de réseau. Dès qu’il y en aura un, l’échange reprendra automatiquement.</translation>
        </message>
        <message>
            <source>There is no room in the folder. Nothing is lost. It is tried again.</source>
            <translation>Il n’y a plus de place dans le dossier. Rien n’est perdu. Un nouvel essai suivra.</translation>
        </message>
        <message>
            <source>This connection costs money, so nothing is sent automatically.</source>
            <translation>Ce qui passe par cette connexion est payant ; rien ne part donc automatiquement.</translation>
        </message>
        <message>
            <source>Trouble with the hub</source>
            <translation>Problème avec le serveur</translation>
        </message>
        <message>
            <source>Trouble with the shared folder</source>
            <translation>Problème avec le dossier partagé</translation>
        </message>
        <message>
            <source>What was written into the folder was changed. Nothing is lost. It will be tried again; tell the person who manages the folder.</source>
            <translation>Ce qui a été écrit dans le dossier n’est plus le même à la relecture. Rien n’est perdu. Un nouvel essai suivra ; prévenez la personne qui le gère.</translation>
        </message>
        <message>
            <source>on every connection</source>
            <translation>sur toute connexion</translation>
        </message>
        <message>
            <source>only when I ask</source>
            <translation>seulement si je le demande</translation>
        </message>
        <message>
            <source>where it costs nothing</source>
            <translation>là où c’est gratuit</translation>
        </message>
    </context>
    <context>
        <name>Paper</name>
        <message>
            <source>Anybody who finds the file can read the names. Write why they are needed.</source>
            <translation>Toute personne qui trouve le fichier peut lire les noms. Écrivez pourquoi ils sont nécessaires.</translation>
        </message>
        <message>
            <source>Back to the sheet</source>
            <translation>Retour aux présences</translation>
        </message>
        <message>
            <source>It names nobody. Print it, and let everybody sign.</source>
            <translation>Elle ne nomme personne. Imprimez-la et faites signer chaque personne.</translation>
        </message>
        <message>
            <source>Language of the sheet</source>
            <translation>Langue de la feuille</translation>
        </message>
        <message>
            <source>Lines</source>
            <translation>Lignes</translation>
        </message>
        <message>
            <source>PDF to print</source>
            <translation>PDF à imprimer</translation>
        </message>
        <message>
            <source>Sheet to sign</source>
            <translation>Feuille à signer</translation>
        </message>
        <message>
            <source>There are names in it: delete it once it is printed. It is on the list of files.</source>
            <translation>Elle contient des noms : supprimez-la une fois imprimée. Elle est dans la liste des fichiers.</translation>
        </message>
        <message>
            <source>Where is the sheet to be written?</source>
            <translation>Où écrire la feuille ?</translation>
        </message>
        <message>
            <source>Why with names</source>
            <translation>Pourquoi avec les noms</translation>
        </message>
        <message>
            <source>Write the PDF</source>
            <translation>Écrire le PDF</translation>
        </message>
        <message>
            <source>Written: {file}</source>
            <translation>Fichier écrit : {file}</translation>
        </message>
        <message>
            <source>consent sheet</source>
            <translation>feuille de consentement</translation>
        </message>
        <message>
            <source>numbered, without names</source>
            <translation>numérotées, sans noms</translation>
        </message>
        <message>
            <source>with the participants’ names</source>
            <translation>avec les noms des participantes et participants</translation>
        </message>
    </context>
    <context>
        <name>Partners</name>
        <message numerus="yes">
            <source>%Ln partners</source>
            <translation>
                <numerusform>%Ln partenaire</numerusform>
                <numerusform>%Ln partenaires</numerusform>
            </translation>
        </message>
        <message>
            <source>A new partner</source>
            <translation>Nouveau partenaire</translation>
        </message>
        <message>
            <source>Add a partner</source>
            <translation>Ajouter un partenaire</translation>
        </message>
        <message>
            <source>Begun, strengthened, ended</source>
            <translation>Commencé, renforcé, terminé</translation>
        </message>
        <message>
            <source>Head office adds them. A partner typed into the plan of a session comes here too.</source>
            <translation>Le siège les ajoute. Un partenaire saisi dans le plan d’une session arrive aussi ici.</translation>
        </message>
        <message>
            <source>No partners yet</source>
            <translation>Aucun partenaire pour l’instant</translation>
        </message>
        <message>
            <source>Partners</source>
            <translation>Partenaires</translation>
        </message>
        <message>
            <source>open the partner</source>
            <translation>ouvrir le partenaire</translation>
        </message>
        <message>
            <source>see the partners</source>
            <translation>voir les partenaires</translation>
        </message>
    </context>
    <context>
        <name>People</name>
        <message numerus="yes">
            <source>%Ln people</source>
            <translation>
                <numerusform>%Ln personne</numerusform>
                <numerusform>%Ln personnes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln people found</source>
            <translation>
                <numerusform>%Ln personne trouvée</numerusform>
                <numerusform>%Ln personnes trouvées</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln people written: {file}</source>
            <translation>
                <numerusform>%Ln personne exportée : {file}</numerusform>
                <numerusform>%Ln personnes exportées : {file}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>%n personne</numerusform>
                <numerusform>%n personnes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people of one reception. Esc shows everyone.</source>
            <translation>
                <numerusform>%n personne d’une réception. Échap montre tout le monde.</numerusform>
                <numerusform>%n personnes d’une réception. Échap montre tout le monde.</numerusform>
            </translation>
        </message>
        <message>
            <source>18 or older</source>
            <translation>18 ans ou plus</translation>
        </message>
        <message>
            <source>A given name is enough. The rest can follow.</source>
            <translation>Un prénom suffit. Le reste peut suivre.</translation>
        </message>
        <message>
            <source>Age</source>
            <translation>Âge</translation>
        </message>
        <message>
            <source>All files</source>
            <translation>Tous les fichiers</translation>
        </message>
        <message>
            <source>As they were registered, without those who may not be kept.</source>
            <translation>Dans l’ordre d’enregistrement, sans les personnes dont la fiche ne peut être conservée.</translation>
        </message>
        <message>
            <source>Born</source>
            <translation>Naissance</translation>
        </message>
        <message numerus="yes">
            <source>Choose at most %Ln people at a time.</source>
            <translation>
                <numerusform>Choisissez au plus %Ln personne à la fois.</numerusform>
                <numerusform>Choisissez au plus %Ln personnes à la fois.</numerusform>
            </translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Cyrillic and Latin letters find the same people</source>
            <translation>Lettres cyrilliques et latines trouvent les mêmes personnes</translation>
        </message>
        <message>
            <source>Everybody, all sessions, partners, promises and the rest, with headings in your language where people read it.</source>
            <translation>Toutes les personnes, les sessions, les partenaires, les promesses et le reste, avec des en-têtes dans votre langue là où on les lit.</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exporter</translation>
        </message>
        <message>
            <source>From age</source>
            <translation>À partir de (âge)</translation>
        </message>
        <message>
            <source>Given name</source>
            <translation>Prénom</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Importer</translation>
        </message>
        <message>
            <source>In the order of the list, without those who may not be kept.</source>
            <translation>Dans l’ordre de la liste, sans les personnes dont la fiche ne peut être conservée.</translation>
        </message>
        <message>
            <source>Last training</source>
            <translation>Dernière formation</translation>
        </message>
        <message>
            <source>Name, birth year, phone, code</source>
            <translation>Nom, année de naissance, téléphone, code</translation>
        </message>
        <message>
            <source>New person</source>
            <translation>Nouvelle personne</translation>
        </message>
        <message>
            <source>Nobody found</source>
            <translation>Aucune personne trouvée</translation>
        </message>
        <message>
            <source>Nobody found yet. Type more letters to search further.</source>
            <translation>Personne pour l’instant. Tapez d’autres lettres pour élargir la recherche.</translation>
        </message>
        <message>
            <source>Nobody found. {key}: somebody who is not here asks for something</source>
            <translation>Personne. {key} : quelqu’un qui n’est pas ici demande quelque chose</translation>
        </message>
        <message>
            <source>Nobody is registered yet</source>
            <translation>Personne dans le registre pour l’instant</translation>
        </message>
        <message>
            <source>Nobody is shown</source>
            <translation>Personne n’est affiché</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Pas maintenant</translation>
        </message>
        <message>
            <source>Patronymic</source>
            <translation>Nom du parent</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Personnes</translation>
        </message>
        <message>
            <source>Records out of use</source>
            <translation>Fiches hors d’usage</translation>
        </message>
        <message>
            <source>Register</source>
            <translation>Inscrire</translation>
        </message>
        <message>
            <source>Register people one by one, here or on the arrivals page of a session. You can also import a list: CSV or XLSX, with any headers.</source>
            <translation>Inscrivez les personnes une à une, ici ou aux arrivées d’une session. Une liste tenue dans un tableau peut être importée : CSV ou XLSX, avec n’importe quels en-têtes.</translation>
        </message>
        <message>
            <source>Registered by</source>
            <translation>Enregistré par</translation>
        </message>
        <message>
            <source>Registered on</source>
            <translation>Enregistré sur</translation>
        </message>
        <message>
            <source>Registered: {name}, {code}</source>
            <translation>Inscription enregistrée : {name}, {code}</translation>
        </message>
        <message>
            <source>Registering…</source>
            <translation>Inscription…</translation>
        </message>
        <message>
            <source>Session attended</source>
            <translation>Session suivie</translation>
        </message>
        <message>
            <source>Somebody’s request</source>
            <translation>Demande d’une personne</translation>
        </message>
        <message numerus="yes">
            <source>Sorting %Ln people, {seconds} s so far. {key} brings back the former order.</source>
            <translation>
                <numerusform>Tri de %Ln personne, {seconds} s jusqu’ici. {key} rétablit l’ordre précédent.</numerusform>
                <numerusform>Tri de %Ln personnes, {seconds} s jusqu’ici. {key} rétablit l’ordre précédent.</numerusform>
            </translation>
        </message>
        <message>
            <source>Soum or aimag</source>
            <translation>Soum ou aïmag</translation>
        </message>
        <message>
            <source>Tables</source>
            <translation>Tableaux</translation>
        </message>
        <message numerus="yes">
            <source>The %Ln closest people are shown. Type more letters to shorten the list.</source>
            <translation>
                <numerusform>%Ln personne affichée, la plus proche. Tapez d’autres lettres pour réduire la liste.</numerusform>
                <numerusform>%Ln personnes affichées, les plus proches. Tapez d’autres lettres pour réduire la liste.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The filters hide %Ln people. {key} takes the filters off.</source>
            <translation>
                <numerusform>Les filtres cachent %Ln personne. {key} retire les filtres.</numerusform>
                <numerusform>Les filtres cachent %Ln personnes. {key} retire les filtres.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The filters hide at least %Ln people. {key} takes the filters off.</source>
            <translation>
                <numerusform>Les filtres cachent au moins %Ln personne. {key} retire les filtres.</numerusform>
                <numerusform>Les filtres cachent au moins %Ln personnes. {key} retire les filtres.</numerusform>
            </translation>
        </message>
        <message>
            <source>The register is written: {file}</source>
            <translation>Le registre est écrit : {file}</translation>
        </message>
        <message>
            <source>To age</source>
            <translation>Jusqu’à (âge)</translation>
        </message>
        <message>
            <source>Until head office gives the order, they are hidden here.</source>
            <translation>Jusqu’à son ordre, ces personnes sont masquées ici.</translation>
        </message>
        <message>
            <source>What you typed earlier is here again. It is not saved yet.</source>
            <translation>Votre saisie précédente a été retrouvée. Elle n’est pas encore enregistrée.</translation>
        </message>
        <message>
            <source>Which people</source>
            <translation>Quelles personnes</translation>
        </message>
        <message>
            <source>Which table to import</source>
            <translation>Quel tableau importer</translation>
        </message>
        <message>
            <source>choose</source>
            <translation>choisir</translation>
        </message>
        <message>
            <source>chosen: {count}</source>
            <translation>choisies : {count}</translation>
        </message>
        <message numerus="yes">
            <source>erase %n people</source>
            <translation>
                <numerusform>effacer %n personne</numerusform>
                <numerusform>effacer %n personnes</numerusform>
            </translation>
        </message>
        <message>
            <source>everyone, also those out of use</source>
            <translation>toutes, même les fiches hors d’usage</translation>
        </message>
        <message>
            <source>export</source>
            <translation>exporter</translation>
        </message>
        <message>
            <source>find</source>
            <translation>chercher</translation>
        </message>
        <message>
            <source>given</source>
            <translation>donné</translation>
        </message>
        <message>
            <source>import</source>
            <translation>importer</translation>
        </message>
        <message>
            <source>missing</source>
            <translation>manquant</translation>
        </message>
        <message>
            <source>new person</source>
            <translation>nouvelle personne</translation>
        </message>
        <message>
            <source>not certain</source>
            <translation>incertain</translation>
        </message>
        <message>
            <source>open</source>
            <translation>ouvrir</translation>
        </message>
        <message>
            <source>people</source>
            <translation>personnes</translation>
        </message>
        <message>
            <source>refused</source>
            <translation>refusé</translation>
        </message>
        <message>
            <source>somebody asks for something</source>
            <translation>demande d’une personne</translation>
        </message>
        <message numerus="yes">
            <source>the %n chosen</source>
            <translation>
                <numerusform>la personne choisie (%n)</numerusform>
                <numerusform>les %n personnes choisies</numerusform>
            </translation>
        </message>
        <message>
            <source>the whole register, with sessions</source>
            <translation>tout le registre, avec les sessions</translation>
        </message>
        <message>
            <source>those in use</source>
            <translation>fiches en usage</translation>
        </message>
        <message>
            <source>those out of use</source>
            <translation>fiches hors d’usage</translation>
        </message>
        <message>
            <source>those shown</source>
            <translation>celles de la liste affichée</translation>
        </message>
        <message>
            <source>to an older text</source>
            <translation>à un texte plus ancien</translation>
        </message>
        <message>
            <source>unconfirmed</source>
            <translation>non confirmé</translation>
        </message>
        <message>
            <source>unconfirmed: {count}</source>
            <translation>non confirmées : {count}</translation>
        </message>
        <message>
            <source>under 18</source>
            <translation>moins de 18 ans</translation>
        </message>
        <message>
            <source>undo the import</source>
            <translation>annuler l’importation</translation>
        </message>
        <message numerus="yes">
            <source>{count} of %Ln people</source>
            <translation>
                <numerusform>{count} sur %Ln personne</numerusform>
                <numerusform>{count} sur %Ln personnes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Person</name>
        <message numerus="yes">
            <source>%Ln people added to the session: {course}</source>
            <translation>
                <numerusform>%Ln personne ajoutée à la session : {course}</numerusform>
                <numerusform>%Ln personnes ajoutées à la session : {course}</numerusform>
            </translation>
        </message>
        <message>
            <source>2007, 2007.03.14, about 1960</source>
            <translation>2007, 2007.03.14, vers 1960</translation>
        </message>
        <message>
            <source>A different person</source>
            <translation>Autre personne</translation>
        </message>
        <message>
            <source>A different person: register</source>
            <translation>Une autre personne : inscrire</translation>
        </message>
        <message>
            <source>A given name is needed</source>
            <translation>Un prénom est nécessaire</translation>
        </message>
        <message>
            <source>Add to a session</source>
            <translation>Ajouter à une session</translation>
        </message>
        <message>
            <source>Added to the session: {course}</source>
            <translation>Ajout à la session : {course}</translation>
        </message>
        <message>
            <source>Age not certain: a guardian’s consent is to follow. Of age? Type the year.</source>
            <translation>Âge incertain : accord du responsable légal attendu. 18 ans ou plus ? Tapez l’année.</translation>
        </message>
        <message>
            <source>Aimag</source>
            <translation>Aïmag</translation>
        </message>
        <message>
            <source>Already registered?</source>
            <translation>Déjà dans le registre ?</translation>
        </message>
        <message>
            <source>Already registered? {name}</source>
            <translation>Déjà dans le registre ? {name}</translation>
        </message>
        <message>
            <source>Already registered? {name}, {facts}</source>
            <translation>Déjà dans le registre ? {name}, {facts}</translation>
        </message>
        <message numerus="yes">
            <source>An earlier verdict counts again: %n more records were joined</source>
            <translation>
                <numerusform>Une décision précédente compte de nouveau : %n autre fiche a été réunie</numerusform>
                <numerusform>Une décision précédente compte de nouveau : %n autres fiches ont été réunies</numerusform>
            </translation>
        </message>
        <message>
            <source>An empty field means unknown. The old values stay in the history.</source>
            <translation>Un champ vide veut dire inconnu. Les anciennes valeurs restent dans l’historique.</translation>
        </message>
        <message>
            <source>An erasure was asked for</source>
            <translation>Un effacement est demandé</translation>
        </message>
        <message>
            <source>At whose request</source>
            <translation>À la demande de</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Retour</translation>
        </message>
        <message>
            <source>Back to the form</source>
            <translation>Revenir au formulaire</translation>
        </message>
        <message>
            <source>Back to the list</source>
            <translation>Retour à la liste</translation>
        </message>
        <message>
            <source>Bag</source>
            <translation>Bag</translation>
        </message>
        <message>
            <source>Be named in a report</source>
            <translation>Mention du nom dans un rapport</translation>
        </message>
        <message>
            <source>Being typed</source>
            <translation>Saisie en cours</translation>
        </message>
        <message>
            <source>Birth year</source>
            <translation>Naissance</translation>
        </message>
        <message>
            <source>Born</source>
            <translation>Date de naissance</translation>
        </message>
        <message>
            <source>Bring back into use</source>
            <translation>Remettre en usage</translation>
        </message>
        <message>
            <source>Changed meanwhile</source>
            <translation>Modifié entre-temps</translation>
        </message>
        <message>
            <source>Chinese</source>
            <translation>chinois</translation>
        </message>
        <message>
            <source>Clan name</source>
            <translation>Nom de clan</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Comparer</translation>
        </message>
        <message>
            <source>Compare first</source>
            <translation>Comparer d’abord</translation>
        </message>
        <message>
            <source>Consent</source>
            <translation>Consentement</translation>
        </message>
        <message>
            <source>Consent to keep this record is refused</source>
            <translation>La conservation de cette fiche est refusée</translation>
        </message>
        <message>
            <source>Contact again</source>
            <translation>Reprendre contact</translation>
        </message>
        <message>
            <source>Correct</source>
            <translation>Corriger</translation>
        </message>
        <message>
            <source>Correct what is wrong</source>
            <translation>Corriger ce qui est faux</translation>
        </message>
        <message>
            <source>Counts as {place}</source>
            <translation>Compté comme {place}</translation>
        </message>
        <message>
            <source>Drop what was typed</source>
            <translation>Effacer la saisie</translation>
        </message>
        <message>
            <source>Email</source>
            <translation>E-mail</translation>
        </message>
        <message>
            <source>English</source>
            <translation>anglais</translation>
        </message>
        <message>
            <source>Everything is still kept. The record is in no list until it is brought back.</source>
            <translation>Tout est encore gardé. La fiche n’est dans aucune liste tant qu’elle n’est pas remise en usage.</translation>
        </message>
        <message>
            <source>French</source>
            <translation>français</translation>
        </message>
        <message>
            <source>From a laptop that is not confirmed</source>
            <translation>D’un ordinateur non confirmé</translation>
        </message>
        <message>
            <source>Further details</source>
            <translation>Autres détails</translation>
        </message>
        <message>
            <source>Gender</source>
            <translation>Genre</translation>
        </message>
        <message>
            <source>German</source>
            <translation>allemand</translation>
        </message>
        <message>
            <source>Given name</source>
            <translation>Prénom</translation>
        </message>
        <message>
            <source>Guardian’s consent</source>
            <translation>Accord du responsable légal</translation>
        </message>
        <message>
            <source>Guardian’s phone</source>
            <translation>Téléphone du responsable légal</translation>
        </message>
        <message>
            <source>Half typed before: not the one searched for</source>
            <translation>Saisie commencée avant : pas la personne cherchée</translation>
        </message>
        <message>
            <source>It left; the other records stay one person</source>
            <translation>Elle est sortie ; les autres fiches restent une personne</translation>
        </message>
        <message>
            <source>Japanese</source>
            <translation>japonais</translation>
        </message>
        <message>
            <source>Kazakh</source>
            <translation>kazakh</translation>
        </message>
        <message>
            <source>Keep answers sealed</source>
            <translation>Conserver des réponses scellées</translation>
        </message>
        <message>
            <source>Keep the record</source>
            <translation>Garder la fiche</translation>
        </message>
        <message>
            <source>Korean</source>
            <translation>coréen</translation>
        </message>
        <message>
            <source>Language: {language}</source>
            <translation>Langue : {language}</translation>
        </message>
        <message>
            <source>Languages spoken</source>
            <translation>Langues parlées</translation>
        </message>
        <message>
            <source>Last training</source>
            <translation>Dernière formation</translation>
        </message>
        <message>
            <source>Lives in</source>
            <translation>Lieu de résidence</translation>
        </message>
        <message>
            <source>Meanwhile entered: {value}. If you save, both wait for a decision.</source>
            <translation>Saisi entre-temps : {value}. Si vous enregistrez, les deux attendent une décision.</translation>
        </message>
        <message>
            <source>Mongolian</source>
            <translation>mongol</translation>
        </message>
        <message>
            <source>Mongolian Sign Language</source>
            <translation>langue des signes mongole</translation>
        </message>
        <message>
            <source>No place is called that. Change it, or leave it so.</source>
            <translation>Aucun lieu ne porte ce nom. Corrigez, ou laissez ainsi.</translation>
        </message>
        <message>
            <source>No training yet. On the arrivals page of a session, Enter marks the person present.</source>
            <translation>Aucune formation pour l’instant. Aux arrivées d’une session, Enter note la présence.</translation>
        </message>
        <message>
            <source>Nobody has compared its eight words yet. Until then this person is in no export, figure or warning, and goes to no other laptop.</source>
            <translation>Personne n’a encore comparé ses huit mots. D’ici là, cette personne n’est dans aucun export, chiffre ou avertissement, et n’est envoyée à aucun autre ordinateur.</translation>
        </message>
        <message>
            <source>Not in the list; kept as typed</source>
            <translation>Absent de la liste ; gardé tel que saisi</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Pas maintenant</translation>
        </message>
        <message>
            <source>Not read as a date, such as 2007. It may stay as it is.</source>
            <translation>Pas lu comme une date, par exemple 2007. Cela peut rester ainsi.</translation>
        </message>
        <message>
            <source>Note the answers</source>
            <translation>Noter les réponses</translation>
        </message>
        <message numerus="yes">
            <source>Noted at %n sessions that this computer does not have: {codes}. Head office decides.</source>
            <translation>
                <numerusform>Présence notée à %n session que cet ordinateur n’a pas : {codes}. Le siège décidera.</numerusform>
                <numerusform>Présence notée à %n sessions que cet ordinateur n’a pas : {codes}. Le siège décidera.</numerusform>
            </translation>
        </message>
        <message>
            <source>Noted. Head office decides when the next bundle is there.</source>
            <translation>Noté. Le siège décidera à l’arrivée du prochain lot.</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Notes</translation>
        </message>
        <message>
            <source>Nothing is erased yet. Until it is ordered or declined, the record is in no list.</source>
            <translation>Rien n’est encore effacé. Jusqu’à la décision, la fiche n’est dans aucune liste.</translation>
        </message>
        <message>
            <source>Nothing is lost; the newest is shown until somebody decides.</source>
            <translation>Rien n’est perdu ; la plus récente est affichée jusqu’à ce que quelqu’un tranche.</translation>
        </message>
        <message>
            <source>Nothing was different, so nothing was changed</source>
            <translation>Aucune différence, donc rien n’a changé</translation>
        </message>
        <message>
            <source>Number in the list</source>
            <translation>Numéro dans la liste</translation>
        </message>
        <message>
            <source>Occupation</source>
            <translation>Profession</translation>
        </message>
        <message>
            <source>Or the code of a session that is not here</source>
            <translation>Ou le code d’une séance qui n’est pas ici</translation>
        </message>
        <message>
            <source>Other records of the same person</source>
            <translation>Autres fiches de la même personne</translation>
        </message>
        <message>
            <source>Out of use</source>
            <translation>Hors d’usage</translation>
        </message>
        <message>
            <source>Parent or legal guardian</source>
            <translation>Parent ou responsable légal(e)</translation>
        </message>
        <message>
            <source>Patronymic</source>
            <translation>Nom du parent</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>Personne</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Téléphone</translation>
        </message>
        <message>
            <source>Read the text</source>
            <translation>Lire le texte</translation>
        </message>
        <message>
            <source>Registered</source>
            <translation>Dans le registre</translation>
        </message>
        <message>
            <source>Registering…</source>
            <translation>Inscription…</translation>
        </message>
        <message>
            <source>Residences, promises</source>
            <translation>Lieux de vie, promesses</translation>
        </message>
        <message>
            <source>Russian</source>
            <translation>russe</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Enregistrer</translation>
        </message>
        <message>
            <source>School or organisation</source>
            <translation>Établissement ou organisation</translation>
        </message>
        <message>
            <source>Several places have that name. Choose with ↓, or leave it so.</source>
            <translation>Plusieurs lieux portent ce nom. Choisissez avec ↓, ou laissez ainsi.</translation>
        </message>
        <message>
            <source>Soum</source>
            <translation>Soum</translation>
        </message>
        <message>
            <source>Take it out; the others stay one</source>
            <translation>La sortir ; les autres restent réunies</translation>
        </message>
        <message>
            <source>Take out of use</source>
            <translation>Mettre hors d’usage</translation>
        </message>
        <message>
            <source>Taken out of use meanwhile. Nothing can be saved before it is back in use.</source>
            <translation>Mise hors d’usage entre-temps. Rien ne peut être enregistré avant sa remise en usage.</translation>
        </message>
        <message>
            <source>The answers are saved</source>
            <translation>Les réponses sont enregistrées</translation>
        </message>
        <message>
            <source>The consent is withdrawn</source>
            <translation>Consentement retiré</translation>
        </message>
        <message>
            <source>The correction is saved</source>
            <translation>Correction enregistrée</translation>
        </message>
        <message>
            <source>The one alike</source>
            <translation>La personne semblable</translation>
        </message>
        <message>
            <source>The record is in use again</source>
            <translation>La fiche est de nouveau en usage</translation>
        </message>
        <message>
            <source>The record is not shown at arrivals or in exports. Head office decides whether to erase it. A new consent brings it back into use.</source>
            <translation>Elle n’est proposée à aucune entrée et ne figure dans aucun export. Le siège décide de son effacement ; un nouveau consentement la remet en usage.</translation>
        </message>
        <message>
            <source>The record is out of use. Nothing was erased.</source>
            <translation>La fiche est hors d’usage. Rien n’a été effacé.</translation>
        </message>
        <message>
            <source>The same person</source>
            <translation>Même personne</translation>
        </message>
        <message>
            <source>The text is too long</source>
            <translation>Le texte est trop long</translation>
        </message>
        <message>
            <source>There is no open session to add anybody to.</source>
            <translation>Aucune session ouverte où ajouter quelqu’un.</translation>
        </message>
        <message>
            <source>This cannot be kept. Shorten it or leave it empty.</source>
            <translation>Impossible à garder. Raccourcissez ou laissez vide.</translation>
        </message>
        <message>
            <source>This consent was given before the texts existed, so it is not known what the person was told.</source>
            <translation>Ce consentement est antérieur aux textes : on ne sait pas ce qui a été expliqué.</translation>
        </message>
        <message>
            <source>This is not the code of a session.</source>
            <translation>Ce n’est pas le code d’une séance.</translation>
        </message>
        <message>
            <source>This person was erased meanwhile</source>
            <translation>Cette personne a été effacée entre-temps</translation>
        </message>
        <message>
            <source>This row</source>
            <translation>Cette ligne</translation>
        </message>
        <message>
            <source>Told to the guardian · version {version}</source>
            <translation>Pour le ou la responsable légale · version {version}</translation>
        </message>
        <message>
            <source>Told to the person · version {version}</source>
            <translation>Pour la personne elle-même · version {version}</translation>
        </message>
        <message>
            <source>Training path</source>
            <translation>Parcours de formation</translation>
        </message>
        <message>
            <source>Tuvan</source>
            <translation>touvain</translation>
        </message>
        <message>
            <source>Two different values were entered for: {fields}</source>
            <translation>Deux valeurs différentes ont été saisies pour : {fields}</translation>
        </message>
        <message>
            <source>Two people again; each keeps all that is its own</source>
            <translation>Deux personnes à nouveau ; chacune garde tout ce qui est à elle</translation>
        </message>
        <message>
            <source>Two values were entered. Shown: {value}. What you save here decides.</source>
            <translation>Deux valeurs ont été saisies. Affichée : {value}. Ce que vous enregistrez ici tranche.</translation>
        </message>
        <message>
            <source>What grew out of her sessions</source>
            <translation>Ce qui est né de ses sessions</translation>
        </message>
        <message>
            <source>What you typed earlier is here again. It is not saved yet.</source>
            <translation>Votre saisie précédente a été retrouvée. Elle n’est pas encore enregistrée.</translation>
        </message>
        <message>
            <source>Where the record is</source>
            <translation>Où se trouve la fiche</translation>
        </message>
        <message>
            <source>Withdraw consent</source>
            <translation>Retirer le consentement</translation>
        </message>
        <message>
            <source>a parent’s or guardian’s</source>
            <translation>un parent ou responsable légal(e)</translation>
        </message>
        <message>
            <source>about {year}</source>
            <translation>environ {year}</translation>
        </message>
        <message>
            <source>add</source>
            <translation>ajouter</translation>
        </message>
        <message>
            <source>alike</source>
            <translation>semblable</translation>
        </message>
        <message>
            <source>all of these</source>
            <translation>tout voir</translation>
        </message>
        <message>
            <source>answer</source>
            <translation>répondre</translation>
        </message>
        <message>
            <source>as typed: {text}</source>
            <translation>tel que saisi : {text}</translation>
        </message>
        <message>
            <source>birth year</source>
            <translation>année de naissance</translation>
        </message>
        <message>
            <source>choose</source>
            <translation>choisir</translation>
        </message>
        <message>
            <source>completed</source>
            <translation>suivi en entier</translation>
        </message>
        <message>
            <source>declined</source>
            <translation>refusé</translation>
        </message>
        <message>
            <source>declined to answer</source>
            <translation>refus de répondre</translation>
        </message>
        <message>
            <source>electronic</source>
            <translation>par voie électronique</translation>
        </message>
        <message>
            <source>gender</source>
            <translation>genre</translation>
        </message>
        <message>
            <source>given</source>
            <translation>donné</translation>
        </message>
        <message>
            <source>given name</source>
            <translation>prénom</translation>
        </message>
        <message>
            <source>half-days: {attended} of {all}</source>
            <translation>demi-journées : {attended} sur {all}</translation>
        </message>
        <message>
            <source>head office has it</source>
            <translation>reçu au siège</translation>
        </message>
        <message>
            <source>man</source>
            <translation>homme</translation>
        </message>
        <message>
            <source>name and phone</source>
            <translation>nom et téléphone</translation>
        </message>
        <message>
            <source>name unknown</source>
            <translation>nom inconnu</translation>
        </message>
        <message>
            <source>next part</source>
            <translation>partie suivante</translation>
        </message>
        <message>
            <source>no</source>
            <translation>non</translation>
        </message>
        <message>
            <source>nobody asked</source>
            <translation>sans demande</translation>
        </message>
        <message>
            <source>not asked</source>
            <translation>non demandé</translation>
        </message>
        <message>
            <source>not shown: an erasure was asked for</source>
            <translation>masqué : effacement demandé</translation>
        </message>
        <message>
            <source>not shown: contact was refused</source>
            <translation>masqué : contact refusé</translation>
        </message>
        <message>
            <source>note it for head office</source>
            <translation>le noter pour le siège</translation>
        </message>
        <message>
            <source>on its way</source>
            <translation>en chemin</translation>
        </message>
        <message>
            <source>on this laptop</source>
            <translation>sur cet ordinateur</translation>
        </message>
        <message>
            <source>open the session</source>
            <translation>ouvrir la session</translation>
        </message>
        <message>
            <source>open this record</source>
            <translation>ouvrir cette fiche</translation>
        </message>
        <message>
            <source>optional</source>
            <translation>facultatif</translation>
        </message>
        <message>
            <source>or an initial</source>
            <translation>ou une initiale</translation>
        </message>
        <message>
            <source>other</source>
            <translation>autre</translation>
        </message>
        <message>
            <source>other: {fields}</source>
            <translation>différent : {fields}</translation>
        </message>
        <message>
            <source>out of use or not</source>
            <translation>en usage ou hors d’usage</translation>
        </message>
        <message>
            <source>patronymic</source>
            <translation>nom du père ou de la mère</translation>
        </message>
        <message>
            <source>phone</source>
            <translation>téléphone</translation>
        </message>
        <message>
            <source>replaced by a later answer</source>
            <translation>remplacé par une réponse ultérieure</translation>
        </message>
        <message>
            <source>same</source>
            <translation>identique</translation>
        </message>
        <message>
            <source>same: {fields}</source>
            <translation>identique : {fields}</translation>
        </message>
        <message>
            <source>soum</source>
            <translation>soum</translation>
        </message>
        <message>
            <source>spoken</source>
            <translation>à l’oral</translation>
        </message>
        <message>
            <source>the person’s own</source>
            <translation>la personne elle-même</translation>
        </message>
        <message>
            <source>to be asked again</source>
            <translation>à redemander</translation>
        </message>
        <message>
            <source>to follow</source>
            <translation>attendu</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>inconnu</translation>
        </message>
        <message>
            <source>with commas between</source>
            <translation>séparées par des virgules</translation>
        </message>
        <message>
            <source>withdrawn</source>
            <translation>retiré</translation>
        </message>
        <message>
            <source>woman</source>
            <translation>femme</translation>
        </message>
        <message>
            <source>written</source>
            <translation>par écrit</translation>
        </message>
        <message>
            <source>{date}, day unknown</source>
            <translation>{date}, jour inconnu</translation>
        </message>
        <message>
            <source>{place} (as typed: {typed})</source>
            <translation>{place} (tel que saisi : {typed})</translation>
        </message>
        <message>
            <source>{series}: {done} of {all}</source>
            <translation>{series} : {done} sur {all}</translation>
        </message>
        <message>
            <source>{year}, day unknown</source>
            <translation>{year}, jour inconnu</translation>
        </message>
    </context>
    <context>
        <name>Problems</name>
        <message>
            <source>A PIN has four to eight digits, not all the same and not in a row such as 1234. Nothing was changed.</source>
            <translation>Un code PIN a de quatre à huit chiffres, ni tous égaux ni à la suite comme 1234. Rien n’a changé.</translation>
        </message>
        <message>
            <source>A cascade from a confidential course is for the protected desk alone. Nothing is shown. Choose another course or session, or ask at the protected desk.</source>
            <translation>La cascade d’une formation confidentielle n’est montrée qu’à l’espace protégé. Rien n’est affiché. Choisissez une autre formation ou session, ou adressez-vous à l’espace protégé.</translation>
        </message>
        <message>
            <source>A computer of this name receives already. Choose another name.</source>
            <translation>Un ordinateur de ce nom reçoit déjà. Choisissez un autre nom.</translation>
        </message>
        <message>
            <source>A computer that only receives for head office may not do this. It is done at another computer of head office, a bundle of itself when that next receives. Nothing is lost.</source>
            <translation>Un ordinateur qui reçoit seulement pour le siège ne peut pas faire ceci. Cela se fait sur un autre ordinateur du siège ; un lot y entre de lui-même à sa prochaine réception. Rien n’est perdu.</translation>
        </message>
        <message>
            <source>A file that goes out cannot be called so. Nothing was changed. Name it with Latin letters, digits, dots and hyphens.</source>
            <translation>Un fichier à envoyer ne peut pas porter ce nom. Rien n’a changé. Utilisez des lettres latines, des chiffres, des points et des traits d’union.</translation>
        </message>
        <message>
            <source>A given name is needed.</source>
            <translation>Un prénom est nécessaire.</translation>
        </message>
        <message>
            <source>A laptop of this name is invited already. Choose another name.</source>
            <translation>Un ordinateur de ce nom est déjà invité. Choisissez un autre nom.</translation>
        </message>
        <message>
            <source>A later version of fieldreg has worked here. Nothing was changed. Update fieldreg.</source>
            <translation>Une version plus récente de fieldreg a travaillé ici. Rien n’a changé. Mettez fieldreg à jour.</translation>
        </message>
        <message>
            <source>A newer copy of the keys was made after this one, which names no officer any more. Take the sheet of the newest copy.</source>
            <translation>Une copie plus récente des clés a été faite depuis ; celle-ci ne nomme plus personne. Prenez la feuille de la dernière copie.</translation>
        </message>
        <message>
            <source>A newer list of trusted devices is here already.</source>
            <translation>Une liste plus récente des ordinateurs de confiance est déjà ici.</translation>
        </message>
        <message>
            <source>A part of this computer’s system that fieldreg needs is missing. Nothing was changed. Ask somebody to install it.</source>
            <translation>Il manque à cet ordinateur une partie du système dont fieldreg a besoin. Rien n’a changé. Faites-la installer.</translation>
        </message>
        <message>
            <source>An earlier report or edition counts some of these days and other ones. Both together could tell of few people, so nothing is issued. Choose days that lie within those of earlier ones, contain them, or are apart: whole quarters, half-years or years.</source>
            <translation>Un rapport ou une édition antérieurs comptent une partie de ces jours avec d’autres. Ensemble, les deux pourraient révéler un petit nombre de personnes : rien n’est donc publié. Choisissez des jours compris dans les leurs, qui les contiennent ou qui en sont séparés : des trimestres, semestres ou années entiers.</translation>
        </message>
        <message>
            <source>An officer put this away. It is kept and has no effect.</source>
            <translation>Une personne responsable l’a archivé. C’est conservé et sans effet.</translation>
        </message>
        <message>
            <source>An order to erase or to undo that no officer signed. It was not obeyed. Tell head office.</source>
            <translation>Un ordre d’effacer ou d’annuler qu’aucun responsable n’a signé. Il n’a pas été suivi. Prévenez le siège.</translation>
        </message>
        <message>
            <source>Another file is there now, or this one was changed. It was left as it is; look at it and delete it yourself.</source>
            <translation>Un autre fichier se trouve là, ou celui-ci a été modifié. Il a été laissé tel quel ; regardez-le et supprimez-le vous-même.</translation>
        </message>
        <message>
            <source>Another hub serves this mailbox already.</source>
            <translation>Un autre serveur de réception utilise déjà cette boîte aux lettres.</translation>
        </message>
        <message>
            <source>Another program copies this folder to the Internet, which can damage a register. Keep it in another folder.</source>
            <translation>Un autre programme copie ce dossier sur Internet, ce qui peut endommager un registre. Gardez-le dans un autre dossier.</translation>
        </message>
        <message>
            <source>Another program is using the stick. Nothing is lost. Close it and try again.</source>
            <translation>Un autre programme utilise la clé USB. Rien n’est perdu. Fermez-le, puis réessayez.</translation>
        </message>
        <message>
            <source>Another program, perhaps an antivirus, holds this file or folder, or it may not be written. Nothing was changed. Close that program or wait a minute, and try again.</source>
            <translation>Un autre programme, peut-être un antivirus, occupe ce fichier ou ce dossier, ou il n’est pas permis d’y écrire. Rien n’a été modifié. Fermez ce programme ou attendez une minute, puis réessayez.</translation>
        </message>
        <message>
            <source>Another value came in meanwhile. Nothing was settled. Look again.</source>
            <translation>Une autre valeur est arrivée entre-temps. Rien n’a été tranché. Regardez de nouveau.</translation>
        </message>
        <message>
            <source>Another window is using this register. Close it and try again.</source>
            <translation>Une autre fenêtre utilise ce registre. Fermez-la, puis réessayez.</translation>
        </message>
        <message>
            <source>By this computer’s date the hub’s certificate is out of date, so the hub cannot be recognised. Nothing was sent. Set the date if it is wrong; if it is right, tell head office. Meanwhile exchange by stick.</source>
            <translation>D’après la date de cet ordinateur, le certificat du serveur de réception n’est pas valable ; celui-ci ne peut donc pas être reconnu. Rien n’a été envoyé. Réglez la date si elle est fausse ; si elle est juste, prévenez le siège. En attendant, échangez par clé USB.</translation>
        </message>
        <message>
            <source>First what was written here goes to head office. Its reply is taken in at the next exchange.</source>
            <translation>Ce qui a été écrit ici va d’abord au siège. Sa réponse sera intégrée au prochain échange.</translation>
        </message>
        <message>
            <source>Head office has ended the work of this computer, or its last day is over. It receives nothing any more. What comes stays for another computer of head office.</source>
            <translation>Le siège a mis fin au travail de cet ordinateur, ou son dernier jour est passé. Il ne reçoit plus rien. Ce qui arrive reste pour un autre ordinateur du siège.</translation>
        </message>
        <message>
            <source>Head office has no hub, or has not said so here yet. Exchange by stick once.</source>
            <translation>Le siège n’a pas de serveur, ou ne l’a pas encore fait savoir ici. Faites un échange par clé USB.</translation>
        </message>
        <message>
            <source>Head office offers no such version.</source>
            <translation>Le siège ne propose pas cette version.</translation>
        </message>
        <message>
            <source>Head office was set back to an earlier day: laptops have replies that it no longer has. Nothing on the laptops is lost. People erased since that day may be here again until every laptop has exchanged twice. Make no lists or exports until then.</source>
            <translation>Des ordinateurs ont des réponses de ce siège que lui-même ne connaît pas : il a été remis à un jour antérieur. Rien de ce qu’ils ont n’est perdu. Les personnes effacées depuis ce jour sont peut-être de nouveau ici, jusqu’à ce que chaque ordinateur ait fait deux échanges. Ne faites avant cela ni liste ni export.</translation>
        </message>
        <message>
            <source>Head office’s list of trusted devices is damaged. Nothing was taken from it.</source>
            <translation>La liste des ordinateurs de confiance du siège est endommagée. Rien n’en a été intégré.</translation>
        </message>
        <message>
            <source>Head office’s receipt is for another copy of this laptop. Nothing was taken from it. Tell head office.</source>
            <translation>L’accusé de réception du siège concerne une autre copie de cet ordinateur. Rien n’en a été intégré. Prévenez le siège.</translation>
        </message>
        <message>
            <source>It is not certain what this column is. Nothing was imported. Say which field it is.</source>
            <translation>On ne sait pas avec certitude ce qu’est cette colonne. Rien n’a été importé. Indiquez de quel champ il s’agit.</translation>
        </message>
        <message>
            <source>Line {line} of this file is not the code of a soum with a whole number, or its soum comes twice. Nothing was changed. Correct it, or begin with the template.</source>
            <translation>La ligne {line} de ce fichier n’est pas le code d’un soum avec un nombre entier, ou son soum y figure deux fois. Rien n’a été modifié. Corrigez-la, ou partez du modèle.</translation>
        </message>
        <message>
            <source>More than five people a day are erased only if two officers want it, both with that right for a week, or a week after one of them asked. It is not yet time, and nothing is erased.</source>
            <translation>Au-delà de cinq personnes par jour, l’effacement demande deux personnes du siège qui ont ce droit depuis une semaine, ou une semaine d’attente après la demande. Ce n’est pas encore le moment ; rien n’est effacé.</translation>
        </message>
        <message>
            <source>More than five people a day are erased only if two officers want it. Another officer who may erase has to order this. Until then nothing is erased.</source>
            <translation>Au-delà de cinq personnes par jour, l’effacement demande deux personnes du siège. Une autre personne ayant ce droit doit l’ordonner. D’ici là, rien n’est effacé.</translation>
        </message>
        <message>
            <source>No column is headed like a field. Say which column is which.</source>
            <translation>Aucune colonne ne porte le nom d’un champ. Indiquez à quoi correspond chaque colonne.</translation>
        </message>
        <message>
            <source>No column is headed like a name. Nothing was imported. Say which column is the name.</source>
            <translation>Aucune colonne n’a un nom de personne pour titre. Rien n’a été importé. Indiquez quelle colonne contient le nom.</translation>
        </message>
        <message>
            <source>No edition was made yet, and nothing was changed. An officer makes it on the page of reports.</source>
            <translation>Aucune édition n’a encore été faite, et rien n’a été modifié. Une personne responsable la fait à la page des rapports.</translation>
        </message>
        <message>
            <source>No folder is chosen to exchange by. Choose one first.</source>
            <translation>Aucun dossier n’est choisi pour l’échange. Choisissez-en un d’abord.</translation>
        </message>
        <message>
            <source>No recovery words of this laptop are here, or none of that mark. They come with its bundles.</source>
            <translation>Aucun mot de récupération de cet ordinateur n’est ici, ou aucun avec cette marque. Ils arrivent avec ses lots.</translation>
        </message>
        <message>
            <source>No window can be opened here. Start fieldreg where there is a screen.</source>
            <translation>Impossible d’ouvrir une fenêtre ici. Lancez fieldreg là où il y a un écran.</translation>
        </message>
        <message>
            <source>Nobody would be left who can give roles. Nothing was changed. Let somebody else be administrator first.</source>
            <translation>Plus personne ne pourrait donner de rôles. Rien n’a changé. Nommez d’abord une autre personne à l’administration.</translation>
        </message>
        <message>
            <source>Not found.</source>
            <translation>Introuvable.</translation>
        </message>
        <message>
            <source>Nothing came from this laptop yet, so there are no words to compare.</source>
            <translation>Rien n’est encore venu de cet ordinateur : il n’y a pas de mots à comparer.</translation>
        </message>
        <message>
            <source>Nothing came into the register with this bundle, so there is nothing to undo.</source>
            <translation>Rien n’a été intégré avec ce lot : il n’y a rien à annuler.</translation>
        </message>
        <message>
            <source>Nothing was saved. Make a backup first, as before every change of the program.</source>
            <translation>Rien n’a été enregistré. Faites d’abord une sauvegarde, comme avant tout changement du programme.</translation>
        </message>
        <message>
            <source>Only a passphrase can sign this, and this computer opened the register. Nothing was done. Lock it, unlock it with your passphrase, and do it again.</source>
            <translation>Seule une phrase de passe peut signer cela, et c’est cet ordinateur qui a ouvert le registre. Rien n’a été fait. Verrouillez-le, déverrouillez-le avec votre phrase de passe et recommencez.</translation>
        </message>
        <message>
            <source>Only a trainer’s laptop can do this.</source>
            <translation>Seul un ordinateur de terrain peut faire cela.</translation>
        </message>
        <message>
            <source>Only a workbook can be locked by a passphrase. Let the file’s name end in .xlsx.</source>
            <translation>Seul un classeur peut être verrouillé par une phrase de passe. Terminez le nom du fichier par .xlsx.</translation>
        </message>
        <message>
            <source>Only head office can do this.</source>
            <translation>Seul le siège peut faire cela.</translation>
        </message>
        <message>
            <source>Only head office may say this. It is set aside and has no effect.</source>
            <translation>Seul le siège peut écrire cela. C’est mis de côté et sans effet.</translation>
        </message>
        <message>
            <source>Other users of this computer can open the folder of the register. Everything in it is encrypted. Ask the administrator of the computer to close it to them.</source>
            <translation>D’autres utilisateurs de cet ordinateur peuvent ouvrir le dossier du registre. Tout y est chiffré. Demandez à l’administrateur de l’ordinateur de le leur fermer.</translation>
        </message>
        <message>
            <source>People were marked in this session. Nothing was changed. Close it, or take their marks back first.</source>
            <translation>Des présences sont notées dans cette session. Rien n’a été modifié. Clôturez-la, ou retirez d’abord ces présences.</translation>
        </message>
        <message>
            <source>Reading this file took far more time or memory than a list of its size needs, so it was stopped. Nothing was changed. Copy the rows into a new table and import that.</source>
            <translation>La lecture de ce fichier demandait bien plus de temps ou de mémoire qu’une liste de cette taille ; elle a été arrêtée. Rien n’a changé. Copiez les lignes dans un nouveau tableau et importez celui-ci.</translation>
        </message>
        <message>
            <source>Sealed answers are opened for a written reason only. Nothing was opened; write the reason.</source>
            <translation>Les réponses scellées ne s’ouvrent que pour un motif écrit. Rien n’a été ouvert ; écrivez le motif.</translation>
        </message>
        <message>
            <source>Several people are called that. Use the short code.</source>
            <translation>Plusieurs personnes portent ce nom. Utilisez le code court.</translation>
        </message>
        <message>
            <source>Several trainers share this laptop. Choose whose passphrase was forgotten.</source>
            <translation>Plusieurs personnes utilisent cet ordinateur. Choisissez de qui la phrase de passe a été oubliée.</translation>
        </message>
        <message>
            <source>Somebody changed this since. It stays as it is now.</source>
            <translation>Quelqu’un l’a modifié depuis. Cela reste tel quel.</translation>
        </message>
        <message>
            <source>Somebody else answers in the hub’s place, perhaps the page where one logs in to this network. Nothing was sent.</source>
            <translation>Quelqu’un d’autre répond à la place du serveur de réception, peut-être la page de connexion de ce réseau. Rien n’a été envoyé.</translation>
        </message>
        <message>
            <source>Somebody else changed head office’s keys meanwhile. Nothing was changed here, and this copy was not made. Look at the keys as they are now, and begin again.</source>
            <translation>Quelqu’un d’autre a changé les clés du siège entre-temps. Rien n’a changé ici, et cette copie n’a pas été faite. Regardez les clés telles qu’elles sont maintenant et recommencez.</translation>
        </message>
        <message>
            <source>Somebody else changed this meanwhile. Nothing was saved. Look at it as it is now.</source>
            <translation>Quelqu’un d’autre a modifié ceci entre-temps. Rien n’a été enregistré. Regardez ce qu’il en est maintenant.</translation>
        </message>
        <message>
            <source>Somebody else has this passphrase. Choose another.</source>
            <translation>Quelqu’un d’autre a cette phrase de passe. Choisissez-en une autre.</translation>
        </message>
        <message>
            <source>Somebody else is writing into the register just now. Nothing was changed. Try again in a minute.</source>
            <translation>Quelqu’un d’autre écrit en ce moment dans le registre. Rien n’a changé. Réessayez dans une minute.</translation>
        </message>
        <message>
            <source>Somebody of this name has a passphrase here already.</source>
            <translation>Quelqu’un de ce nom a déjà une phrase de passe ici.</translation>
        </message>
        <message>
            <source>Somebody who was there is under 18, and no guardian was asked. Nothing was changed. Note what the guardian said, or that it is to follow.</source>
            <translation>Une personne présente a moins de 18 ans et l’accord du ou de la responsable légale n’a pas été demandé. Rien n’a changé. Notez la réponse, ou que l’accord est attendu.</translation>
        </message>
        <message>
            <source>Something else belongs to this by now, so it stays.</source>
            <translation>Autre chose s’y rattache désormais ; cela reste donc.</translation>
        </message>
        <message>
            <source>Something other than fieldreg changed entries of this register. You can go on reading and registering, but nothing leaves: no export, no exchange, no backup, no order. Call head office. Then restore the last backup, or keep the entries as they stand: Settings, Check this installation.</source>
            <translation>Autre chose que fieldreg a modifié des données de ce registre. Vous pouvez continuer à lire et à inscrire, mais rien ne sort : ni export, ni échange, ni sauvegarde, ni ordre. Appelez le siège. Restaurez ensuite la dernière sauvegarde, ou gardez les données telles quelles : Paramètres, Vérifier cette installation.</translation>
        </message>
        <message>
            <source>Something went wrong inside fieldreg. Nothing is left half-done. Tell head office.</source>
            <translation>Quelque chose n’a pas marché dans fieldreg. Rien n’est resté à moitié fait. Prévenez le siège.</translation>
        </message>
        <message>
            <source>Stopped. Nothing was changed.</source>
            <translation>Arrêté. Rien n’a changé.</translation>
        </message>
        <message>
            <source>That is not the code of the person. Nothing was erased; look at the code again.</source>
            <translation>Ce n’est pas le code de la personne. Rien n’a été effacé ; regardez encore le code.</translation>
        </message>
        <message>
            <source>The PIN was wrong five times. Enter your passphrase.</source>
            <translation>Le code PIN a été faux cinq fois. Saisissez la phrase de passe.</translation>
        </message>
        <message>
            <source>The calendar of this computer says {today}, but an entry here has the date {last}. If today is another day, correct the calendar first: new entries get its date. If the calendar is right, the other date was wrong and you can go on. Nothing is lost.</source>
            <translation>Le calendrier de cet ordinateur indique le {today}, mais quelque chose ici porte déjà la date du {last}. Si ce n’est pas la date d’aujourd’hui, réglez le calendrier avant de continuer : ce qui est saisi maintenant porte cette date. Si elle est juste, c’est l’autre date qui était fausse, et tout va bien. Rien n’est perdu dans un cas comme dans l’autre.</translation>
        </message>
        <message>
            <source>The calendar of this computer says {today}; the last known date is {last}. If today is another day, correct the calendar first: new entries get its date. If the calendar is right, exchange soon. Nothing is lost.</source>
            <translation>Le calendrier de cet ordinateur indique le {today}, et la dernière date connue ici est le {last}. Si ce n’est pas la date d’aujourd’hui, réglez le calendrier avant de continuer : ce qui est saisi maintenant porte cette date. Si elle est juste, faites bientôt un échange. Rien n’est perdu dans un cas comme dans l’autre.</translation>
        </message>
        <message>
            <source>The connection broke off. Nothing is lost. It goes on from where it was.</source>
            <translation>La connexion a été coupée. Rien n’est perdu. L’échange reprendra où il en était.</translation>
        </message>
        <message>
            <source>The consent to read these answers was taken back. Nothing was opened; ask the person, if there is need.</source>
            <translation>Le consentement à lire ces réponses a été retiré. Rien n’a été ouvert ; au besoin, demandez à la personne.</translation>
        </message>
        <message>
            <source>The copy of the keys is not complete, or a letter in it is wrong. Nothing was changed. Compare it with the sheet.</source>
            <translation>La copie des clés n’est pas complète, ou une lettre est fausse. Rien n’a changé. Comparez-la avec la feuille.</translation>
        </message>
        <message>
            <source>The database is on another machine, and the way there is not secured. Nothing was sent, and nothing is lost. Add sslmode=verify-full to the address, and give it again with the command hq follow.</source>
            <translation>La base de données est sur une autre machine, et le chemin n’est pas sûr. Rien n’a été envoyé, et rien n’est perdu. Ajoutez sslmode=verify-full à l’adresse, et donnez-la de nouveau avec la commande hq follow.</translation>
        </message>
        <message>
            <source>The database server does not answer. Check the network, then check that your last entry is there.</source>
            <translation>Le serveur de la base de données ne répond pas. Vérifiez le réseau, puis si votre dernière saisie y est.</translation>
        </message>
        <message>
            <source>The database server refused the name, the password or the database. Ask the person who looks after the server.</source>
            <translation>Le serveur de la base de données a refusé le nom, le mot de passe ou la base. Demandez à la personne qui s’en occupe.</translation>
        </message>
        <message>
            <source>The desk’s own file was missing and was started again; the access log says so. This is normal after a backup was restored or the register was moved. If not, openings may be missing from the log: ask who had this register.</source>
            <translation>Le fichier de l’espace protégé manquait et a été recommencé ; le journal des ouvertures le signale. C’est normal après une restauration ou un déplacement du registre. Sinon, des ouvertures manquent peut-être dans le journal : demandez qui a eu accès à ce registre.</translation>
        </message>
        <message>
            <source>The disk could not be read or written. Nothing was changed. Try again; if it happens again, make a backup elsewhere.</source>
            <translation>Lecture ou écriture impossible sur le disque. Rien n’a changé. Réessayez ; si cela se répète, faites une sauvegarde ailleurs.</translation>
        </message>
        <message>
            <source>The disk is full. Nothing was changed, and what you typed is still here. Make room and try again.</source>
            <translation>Le disque est plein. Rien n’a changé et votre saisie est toujours là. Libérez de la place, puis réessayez.</translation>
        </message>
        <message>
            <source>The encrypted database of this computer is not the right one. Install fieldreg again.</source>
            <translation>La base chiffrée de cet ordinateur ne convient pas. Réinstallez fieldreg.</translation>
        </message>
        <message>
            <source>The figures of this report are frozen, so it stays as it is. Nothing was changed. Draft a new report.</source>
            <translation>Les chiffres de ce rapport sont figés, il reste donc tel quel. Rien n’a été changé. Préparez un nouveau rapport.</translation>
        </message>
        <message>
            <source>The file could not be deleted and is still there. Close the program that uses it and try again.</source>
            <translation>Impossible de supprimer le fichier, il est toujours là. Fermez ce qui le retient et réessayez.</translation>
        </message>
        <message>
            <source>The file could not be written. The old file is unchanged.</source>
            <translation>Impossible d’écrire le fichier. Ce qui s’y trouvait y est encore.</translation>
        </message>
        <message>
            <source>The file of this version is not here yet. It comes on head office’s next stick, or by the hub. Nothing was changed.</source>
            <translation>Le fichier de cette version n’est pas encore ici. Il viendra avec la prochaine clé USB du siège, ou par le serveur. Rien n’a changé.</translation>
        </message>
        <message>
            <source>The file on this stick is not whole. Nothing was kept of it. Try another stick, or let head office write it again.</source>
            <translation>Le fichier sur cette clé USB n’est pas complet. Rien n’en a été gardé. Essayez une autre clé USB, ou demandez au siège de l’écrire de nouveau.</translation>
        </message>
        <message>
            <source>The former key is still needed. It was kept. Every laptop that is not cut off must know the new key, and ninety days must have passed.</source>
            <translation>L’ancienne clé sert encore et a été gardée. Chaque ordinateur qui n’est pas révoqué doit connaître la nouvelle clé, et quatre-vingt-dix jours doivent être passés.</translation>
        </message>
        <message>
            <source>The hub cannot be reached from here. Nothing is lost. It goes on from where it was once there is a connection.</source>
            <translation>Le serveur de réception est injoignable d’ici. Rien n’est perdu. L’échange reprendra où il en était dès qu’il y aura une connexion.</translation>
        </message>
        <message>
            <source>The hub cannot listen at this address.</source>
            <translation>Le serveur de réception ne peut pas écouter à cette adresse.</translation>
        </message>
        <message>
            <source>The hub does not allow this. Nothing was changed.</source>
            <translation>Le serveur de réception ne le permet pas. Rien n’a changé.</translation>
        </message>
        <message>
            <source>The hub does not answer. Nothing is lost. It goes on from where it was.</source>
            <translation>Le serveur de réception ne répond pas. Rien n’est perdu. L’échange reprendra où il en était.</translation>
        </message>
        <message>
            <source>The hub does not know this laptop yet. Nothing is lost. Head office has to receive from the hub once.</source>
            <translation>Le serveur de réception ne connaît pas encore cet ordinateur. Rien n’est perdu. Le siège doit d’abord y faire une réception.</translation>
        </message>
        <message>
            <source>The hub has no certificate to show itself with.</source>
            <translation>Le serveur de réception n’a pas de certificat à présenter.</translation>
        </message>
        <message>
            <source>The hub has no room for more. Nothing is lost: everything is still here.</source>
            <translation>Le serveur de réception n’a plus de place. Rien n’est perdu : tout est encore ici.</translation>
        </message>
        <message>
            <source>The hub has too much to do. Nothing is lost. Try again later.</source>
            <translation>Le serveur de réception est surchargé. Rien n’est perdu. Réessayez plus tard.</translation>
        </message>
        <message>
            <source>The hub sent impossible data. It was not used, and nothing was changed here. Tell head office.</source>
            <translation>Le serveur de réception a envoyé des données impossibles. Elles n’ont pas été utilisées et rien n’a changé ici. Prévenez le siège.</translation>
        </message>
        <message>
            <source>The hub was restarted. Nothing is lost. Try again.</source>
            <translation>Le serveur de réception a redémarré. Rien n’est perdu. Réessayez.</translation>
        </message>
        <message>
            <source>The hub’s mailbox cannot be read. Nothing was changed.</source>
            <translation>La boîte aux lettres du serveur de réception est illisible. Rien n’a changé.</translation>
        </message>
        <message>
            <source>The invitation of this laptop was opened on another computer too. This bundle is kept whole, and is taken in when you confirm its laptop by the eight words.</source>
            <translation>L’invitation de cet ordinateur a aussi été ouverte sur un autre. Ce lot est conservé entier, et sera intégré quand vous confirmerez son ordinateur par les huit mots.</translation>
        </message>
        <message>
            <source>The key file beside the register is damaged. Nothing was changed. Put it back from a backup.</source>
            <translation>Le fichier de clés à côté du registre est endommagé. Rien n’a changé. Reprenez-le d’une sauvegarde.</translation>
        </message>
        <message>
            <source>The keys of this register are damaged. Restore the last backup.</source>
            <translation>Les clés de ce registre sont endommagées. Restaurez la dernière sauvegarde.</translation>
        </message>
        <message>
            <source>The later version that did not work has already changed this register, and only it can open it. So it runs again, and nothing is lost. If it does not open the register now, tell head office.</source>
            <translation>La version plus récente qui n’a pas fonctionné a déjà modifié ce registre, et elle seule peut l’ouvrir. Elle est donc relancée et rien n’est perdu. Si elle n’ouvre toujours pas le registre, prévenez le siège.</translation>
        </message>
        <message>
            <source>The letters of this file cannot be read with certainty. Save it as UTF-8 and try again.</source>
            <translation>Les lettres de ce fichier ne peuvent pas être lues avec certitude. Enregistrez-le en UTF-8, puis réessayez.</translation>
        </message>
        <message>
            <source>The list has no such place, or several of that name. Choose one from the list.</source>
            <translation>La liste n’a pas ce lieu, ou en a plusieurs de ce nom. Choisissez-en un dans la liste.</translation>
        </message>
        <message>
            <source>The list has several of that name. Nothing was changed. Choose one by its code.</source>
            <translation>La liste en a plusieurs de ce nom. Rien n’a été modifié. Choisissez-en un par son code.</translation>
        </message>
        <message>
            <source>The list of erased people came from a backup and may be old. People erased after it may be here again until every laptop has exchanged twice. If there are backups in another place, make one there too and unlock again: fieldreg then reads the list there.</source>
            <translation>La liste des personnes effacées vient d’une sauvegarde et date peut-être d’avant le dernier effacement. Les personnes effacées depuis sont peut-être de nouveau ici, jusqu’à ce que chaque ordinateur ait fait deux échanges. S’il y a des sauvegardes ailleurs, faites-en une là aussi, puis déverrouillez de nouveau : fieldreg apprend alors de la liste qui se trouve à côté d’elles.</translation>
        </message>
        <message>
            <source>The list of erased people is missing. Some erased people may be here again until every laptop has exchanged twice. If a backup was restored, find the file ending in .erasures, put it beside the backup and restore the backup again.</source>
            <translation>La liste des personnes effacées n’est plus là où elle était. Celles que cette liste était seule à connaître sont peut-être de nouveau ici, jusqu’à ce que chaque ordinateur ait fait deux échanges. Si une sauvegarde a été restaurée, cherchez le fichier qui se termine par .erasures, placez-le à côté de la sauvegarde et restaurez-la encore une fois.</translation>
        </message>
        <message>
            <source>The list of erased people was changed or cannot be read, so it is not used. Some erased people may be here again until every laptop has exchanged twice. Ask who had the list.</source>
            <translation>La liste des personnes effacées a été modifiée ou est illisible, et ne compte pas. Celles que cette liste était seule à connaître sont peut-être de nouveau ici, jusqu’à ce que chaque ordinateur ait fait deux échanges. Demandez qui l’a eue en main.</translation>
        </message>
        <message>
            <source>The log of opened sealed answers was changed from outside. Nothing was changed here. Compare it with a backup, and ask who had this register.</source>
            <translation>Le journal des ouvertures de réponses scellées n’est pas tel que l’espace protégé l’a laissé. Rien n’a changé ici. Comparez-le à une sauvegarde, et demandez qui a eu ce registre en main.</translation>
        </message>
        <message>
            <source>The name of this file must end in {endings}.</source>
            <translation>Le nom de ce fichier doit finir par {endings}.</translation>
        </message>
        <message>
            <source>The network said something twice. Nothing is lost. Try again.</source>
            <translation>Le réseau a répété un message. Rien n’est perdu. Réessayez.</translation>
        </message>
        <message>
            <source>The new version does not work on this computer. The one before it goes on, and nothing is lost. Try it once more, or tell head office.</source>
            <translation>La nouvelle version ne fonctionne pas sur cet ordinateur. La précédente reste en service et rien n’est perdu. Réessayez une fois, ou prévenez le siège.</translation>
        </message>
        <message>
            <source>The part of fieldreg that reads foreign files does not start. Nothing was changed. Start the computer again; if that does not help, install fieldreg again.</source>
            <translation>La partie de fieldreg qui lit les fichiers venus d’ailleurs ne démarre pas. Rien n’a changé. Redémarrez l’ordinateur ; si cela ne suffit pas, réinstallez fieldreg.</translation>
        </message>
        <message>
            <source>The passphrase is wrong. Nothing was changed. Try again.</source>
            <translation>Phrase de passe incorrecte. Rien n’a changé. Réessayez.</translation>
        </message>
        <message>
            <source>The protected desk has its own passphrase already. Nothing was changed.</source>
            <translation>L’espace protégé a déjà sa propre phrase de passe. Rien n’a changé.</translation>
        </message>
        <message>
            <source>The protected desk has no passphrase of its own yet. Give it one first.</source>
            <translation>L’espace protégé n’a pas encore sa propre phrase de passe. Créez-la d’abord.</translation>
        </message>
        <message>
            <source>The proxy of this network does not let the connection through. Nothing was sent.</source>
            <translation>Le proxy de ce réseau ne laisse pas passer la connexion. Rien n’a été envoyé.</translation>
        </message>
        <message>
            <source>The register has laptops confirmed or cut off, or versions offered, that no officer signed. Nobody obeys it. If one is right, do it again. If not, somebody else has head office's key: ask who can open this computer.</source>
            <translation>Le registre contient des ordinateurs confirmés ou révoqués, ou des versions proposées, qu’aucun responsable n’a signés. Personne n’en tient compte. Si l’un est juste, faites-le à nouveau. Sinon, quelqu’un d’autre a la clé du siège : demandez qui peut ouvrir cet ordinateur.</translation>
        </message>
        <message>
            <source>The register has orders to erase or to undo that no officer signed. Nobody obeys them. If one is right, give it again. If not, somebody else can write into the database: ask who runs it.</source>
            <translation>Le registre contient des ordres d’effacer ou d’annuler qu’aucun responsable n’a signés. Personne n’y obéit. Si l’un est juste, donnez-le à nouveau. Sinon, quelqu’un d’autre peut écrire dans la base de données : demandez à qui la gère.</translation>
        </message>
        <message>
            <source>The register itself is in this folder. Choose another one to exchange by. Nothing was changed.</source>
            <translation>Le registre lui-même se trouve dans ce dossier. Choisissez-en un autre pour l’échange. Rien n’a changé.</translation>
        </message>
        <message>
            <source>The register’s file is damaged. It was left as it is. Restore the last backup.</source>
            <translation>Le fichier du registre est endommagé. Il n’a pas été touché. Restaurez la dernière sauvegarde.</translation>
        </message>
        <message>
            <source>The register’s file is not as fieldreg left it. Make an exchange now, then restore the last backup.</source>
            <translation>Le fichier du registre n’est plus tel que fieldreg l’a laissé. Faites un échange maintenant, puis restaurez la dernière sauvegarde.</translation>
        </message>
        <message>
            <source>The reply to a laptop changed again and again while it was written, and was not finished. Nothing is lost. Receive again, and it will be written.</source>
            <translation>La réponse à un ordinateur a changé sans cesse pendant son écriture et n’a pas été terminée. Rien n’est perdu. Recevez à nouveau, et elle sera écrite.</translation>
        </message>
        <message>
            <source>The seal of this file is broken. Nothing was taken from it.</source>
            <translation>Le sceau de ce fichier est rompu. Rien n’en a été intégré.</translation>
        </message>
        <message>
            <source>The sender asks for more aimags or more time than its invitation gives. The bundle is set aside. Invite the laptop again.</source>
            <translation>L’ordinateur demande plus d’aïmags ou plus de temps que son invitation n’en donne. Le lot est mis de côté. Invitez l’ordinateur de nouveau.</translation>
        </message>
        <message>
            <source>The sender’s certificate is damaged. Nothing was taken from this file.</source>
            <translation>Le certificat d’origine est endommagé. Rien de ce fichier n’a été intégré.</translation>
        </message>
        <message>
            <source>The sender’s certificate is not accepted here.</source>
            <translation>Le certificat d’origine n’est pas accepté ici.</translation>
        </message>
        <message>
            <source>The signature does not fit. Nothing was taken from this file.</source>
            <translation>La signature ne correspond pas. Rien de ce fichier n’a été intégré.</translation>
        </message>
        <message>
            <source>The stick cannot be written to. Nothing counts as sent. Move its switch, or take another stick.</source>
            <translation>La clé USB est en lecture seule. Rien ne compte comme envoyé. Déverrouillez-la ou prenez une autre clé USB.</translation>
        </message>
        <message>
            <source>The stick gave back something else than was written. Nothing counts as sent. Take another stick.</source>
            <translation>La clé USB a rendu autre chose que ce qui a été écrit. Rien ne compte comme envoyé. Prenez une autre clé USB.</translation>
        </message>
        <message>
            <source>The stick is full. Nothing counts as sent. Make room on it, or take another stick.</source>
            <translation>La clé USB est pleine. Rien ne compte comme envoyé. Libérez de la place ou prenez une autre clé USB.</translation>
        </message>
        <message>
            <source>The stick was pulled too early. The copy is not complete. Nothing is lost. Put it in again.</source>
            <translation>La clé USB a été retirée trop tôt. La copie n’est pas complète. Rien n’est perdu. Rebranchez-la.</translation>
        </message>
        <message>
            <source>The system’s key store did not answer. Nothing is lost. Enter your passphrase.</source>
            <translation>Le trousseau de clés du système n’a pas répondu. Rien n’est perdu. Saisissez votre phrase de passe.</translation>
        </message>
        <message>
            <source>The system’s key store no longer opens this register. Nothing is lost. Enter your passphrase.</source>
            <translation>Le trousseau de clés du système n’ouvre plus ce registre. Rien n’est perdu. Saisissez votre phrase de passe.</translation>
        </message>
        <message>
            <source>The table has no such column.</source>
            <translation>Le tableau n’a pas cette colonne.</translation>
        </message>
        <message>
            <source>The totals of this half-year cannot be issued: it is not over, they were issued before, or nobody came to a session in it. Nothing was opened. Choose another.</source>
            <translation>Les totaux de ce semestre ne peuvent pas être publiés : il n’est pas terminé, ils l’ont déjà été, ou personne n’est venu à une session. Rien n’a été ouvert. Choisissez-en un autre.</translation>
        </message>
        <message>
            <source>The way to the database on another machine is not secured, as its address says: insecure=yes. Somebody in between could read and change everything.</source>
            <translation>Le chemin vers la base de données sur une autre machine n’est pas sûr, comme le dit son adresse : insecure=yes. Quelqu’un entre les deux pourrait tout lire et tout modifier.</translation>
        </message>
        <message>
            <source>The workbook has no such sheet. Nothing was read.</source>
            <translation>Le classeur n’a pas de feuille de ce nom. Rien n’a été lu.</translation>
        </message>
        <message>
            <source>There are too many other files on the stick, and not all were looked at. Move the bundles to an empty stick or folder, and try again.</source>
            <translation>Il y a trop d’autres fichiers sur la clé USB, et tous n’ont pas été examinés. Mettez les lots sur une clé USB ou dans un dossier vide, puis réessayez.</translation>
        </message>
        <message>
            <source>There are two copies of this laptop, and an order to erase names people of one of them. The bundle is kept, and is taken in when somebody receives who may also erase, after unlocking by passphrase.</source>
            <translation>Cet ordinateur existe en double, et un ordre d’effacer nomme des personnes de l’un des deux. Le lot est conservé, et sera intégré quand une personne qui peut aussi effacer le recevra, après avoir déverrouillé par sa phrase de passe.</translation>
        </message>
        <message>
            <source>There are two copies of this laptop. In this bundle, a person has the number of a person erased on the other copy. It is kept and is taken in when the bundles of the other copy arrive.</source>
            <translation>Cet ordinateur existe en double, et ce lot contient quelqu’un sous le numéro d’une personne de l’autre qui a été effacée. Il est gardé entier et sera intégré quand les lots de l’autre arriveront.</translation>
        </message>
        <message>
            <source>There are two copies of this laptop: its disk was copied, or put back as it was. Both kept what they wrote, the second under new codes. Invite it again.</source>
            <translation>Cet ordinateur existe en double : son disque a été copié ou remis dans un état antérieur. Ce que chacun a écrit est gardé, celui du second sous de nouveaux codes. Invitez-le de nouveau.</translation>
        </message>
        <message>
            <source>There is a file of this name already. It was left as it is.</source>
            <translation>Un fichier de ce nom existe déjà. Il n’a pas été touché.</translation>
        </message>
        <message>
            <source>There is a register here already. It was left as it is.</source>
            <translation>Il y a déjà un registre ici. Il n’a pas été touché.</translation>
        </message>
        <message>
            <source>There is no former key. Nothing was changed.</source>
            <translation>Il n’y a pas d’ancienne clé. Rien n’a changé.</translation>
        </message>
        <message>
            <source>There is no mailbox of a hub in this folder.</source>
            <translation>Ce dossier ne contient pas de boîte aux lettres du serveur de réception.</translation>
        </message>
        <message>
            <source>There is no register in this folder.</source>
            <translation>Il n’y a pas de registre dans ce dossier.</translation>
        </message>
        <message>
            <source>There is no such field. Nothing was changed.</source>
            <translation>Ce champ n’existe pas. Rien n’a changé.</translation>
        </message>
        <message>
            <source>There is no such stick or folder. Put the stick in and try again.</source>
            <translation>Cette clé USB ou ce dossier n’existe pas. Branchez la clé USB, puis réessayez.</translation>
        </message>
        <message>
            <source>There is nothing in this table.</source>
            <translation>Ce tableau est vide.</translation>
        </message>
        <message>
            <source>There is nothing to do again.</source>
            <translation>Rien à rétablir.</translation>
        </message>
        <message>
            <source>There is nothing to take back.</source>
            <translation>Rien à annuler.</translation>
        </message>
        <message>
            <source>There is something in this database already. Begin in an empty one.</source>
            <translation>Il y a déjà quelque chose dans cette base de données. Commencez dans une base vide.</translation>
        </message>
        <message>
            <source>There is too little room for the file of the new version. Everything else was carried. Make room if it should go along.</source>
            <translation>Il reste trop peu de place pour le fichier de la nouvelle version. Tout le reste a été écrit. Libérez de la place s’il doit partir aussi.</translation>
        </message>
        <message>
            <source>There is too little room where it was to be saved. Nothing was saved, and the new version is still here. Make room there, or save it somewhere else.</source>
            <translation>Il reste trop peu de place là où il fallait l’enregistrer. Rien n’a été enregistré, et la nouvelle version est toujours ici. Libérez de la place à cet endroit, ou enregistrez-la ailleurs.</translation>
        </message>
        <message>
            <source>These are not the eight words of this laptop. Nothing was changed.</source>
            <translation>Ce ne sont pas les huit mots de cet ordinateur. Rien n’a changé.</translation>
        </message>
        <message>
            <source>These are not the passphrases of two people who can allow this. Nothing was shown. It takes two officers of this computer, or two of the three people who keep the copy of the keys.</source>
            <translation>Ce ne sont pas les phrases de passe de deux personnes qui peuvent l’autoriser. Rien n’a été montré. Deux responsables de cet ordinateur le peuvent, ou deux des trois personnes qui détiennent la copie des clés.</translation>
        </message>
        <message>
            <source>These tables tell so much of each other that it cannot be checked what they tell of few people, so nothing is issued. Leave out a table; the first to go is one by soum and something else.</source>
            <translation>Ces tableaux se recoupent tant qu’on ne peut pas vérifier ce qu’ils révèlent d’un petit nombre de personnes : rien n’est donc publié. Retirez un tableau, d’abord celui qui croise les soums avec autre chose.</translation>
        </message>
        <message>
            <source>These two keys cannot change places. Nothing was changed. A function key, Ins or Ctrl with a letter changes places with another of these, and a letter with a letter.</source>
            <translation>Ces deux touches ne peuvent pas être échangées. Rien n’a changé. Une touche de fonction, Ins ou Ctrl avec une lettre s’échange avec une autre de celles-ci, et une lettre avec une lettre.</translation>
        </message>
        <message>
            <source>These two passphrases do not open the copy. Nothing was changed. Any two of its three people can open it.</source>
            <translation>Ces deux phrases de passe n’ouvrent pas la copie. Rien n’a changé. Deux des trois personnes, n’importe lesquelles, peuvent l’ouvrir.</translation>
        </message>
        <message>
            <source>These words do not fit. Look at each of them again.</source>
            <translation>Ces mots ne conviennent pas. Vérifiez-les un par un.</translation>
        </message>
        <message>
            <source>This PIN is wrong.</source>
            <translation>Ce code PIN est faux.</translation>
        </message>
        <message>
            <source>This asks for a change about somebody or something that its laptop never had. It has no effect until you accept it, or attach it to the person meant.</source>
            <translation>Ceci demande un changement au sujet d’une personne ou d’un élément que cet ordinateur n’a jamais eu. C’est sans effet tant que vous ne l’acceptez pas ou ne le rattachez pas à la bonne personne.</translation>
        </message>
        <message>
            <source>This backup is not complete. Nothing was restored. Take another one.</source>
            <translation>Cette sauvegarde n’est pas complète. Rien n’a été restauré. Prenez-en une autre.</translation>
        </message>
        <message>
            <source>This bundle came with an invitation that was withdrawn. It is set aside. It is taken in when you confirm the laptop by its words.</source>
            <translation>Ce lot est venu avec une invitation retirée. Il est mis de côté. Il sera intégré quand vous confirmerez l’ordinateur par ses mots.</translation>
        </message>
        <message>
            <source>This bundle carries the number of another laptop, or ours. It is set aside for you to look at.</source>
            <translation>Ce lot porte le numéro d’un autre ordinateur, ou le nôtre. Il est mis de côté pour que vous l’examiniez.</translation>
        </message>
        <message>
            <source>This bundle is by a later version. It is kept. Update fieldreg and take it in again.</source>
            <translation>Ce lot vient d’une version plus récente. Il est gardé. Mettez fieldreg à jour et reprenez-le.</translation>
        </message>
        <message>
            <source>This bundle is from a device that is no longer trusted. It is set aside for you to look at.</source>
            <translation>Ce lot vient d’un ordinateur révoqué. Il est mis de côté pour que vous l’examiniez.</translation>
        </message>
        <message>
            <source>This bundle is from a device that nobody here invited. It is set aside.</source>
            <translation>Ce lot vient d’un ordinateur que personne n’a invité ici. Il est mis de côté.</translation>
        </message>
        <message>
            <source>This bundle is larger than a bundle may be. It was not taken in.</source>
            <translation>Ce lot dépasse la taille permise. Il n’a pas été intégré.</translation>
        </message>
        <message>
            <source>This bundle leaves out somebody. Head office has no order to erase that person. The bundle is kept and is taken in when its laptop sends the order.</source>
            <translation>Ce lot laisse de côté une personne dont ce siège n’a pas reçu l’ordre d’effacement. Il est gardé entier et sera intégré quand son ordinateur aura transmis l’ordre.</translation>
        </message>
        <message>
            <source>This bundle waits for an earlier one. It is kept and is taken in when the other one arrives.</source>
            <translation>Ce lot attend un lot précédent. Il est gardé entier et sera intégré automatiquement quand l’autre viendra.</translation>
        </message>
        <message>
            <source>This bundle waits until you confirm its laptop by the eight words.</source>
            <translation>Ce lot attend que vous confirmiez son ordinateur par les huit mots.</translation>
        </message>
        <message>
            <source>This change does not follow the order of its laptop. It is set aside. Somebody may have changed data on that laptop.</source>
            <translation>Cette modification ne suit pas l’ordre de son ordinateur. Elle est mise de côté. Quelqu’un a peut-être manipulé cet ordinateur.</translation>
        </message>
        <message>
            <source>This change has an impossible number. It is set aside.</source>
            <translation>Cette modification porte un numéro impossible. Elle est mise de côté.</translation>
        </message>
        <message>
            <source>This confirmation comes from a computer that may not give it, or says more than it may. Nothing of it was taken. Your work stays here and goes with the next exchange.</source>
            <translation>Cet accusé de réception vient d’un ordinateur qui n’a pas le droit de le donner, ou en dit plus qu’il ne peut. Rien n’en a été repris. Votre travail reste ici et part au prochain échange.</translation>
        </message>
        <message>
            <source>This conflict was settled meanwhile. Nothing was changed.</source>
            <translation>Ce conflit a été tranché entre-temps. Rien n’a changé.</translation>
        </message>
        <message>
            <source>This copy belongs to another head office. Nothing was changed. Take the sheet of this one.</source>
            <translation>Cette copie est celle d’un autre siège. Rien n’a changé. Prenez la feuille de celui-ci.</translation>
        </message>
        <message>
            <source>This copy is not complete. Nothing is lost: the sender still has it. Ask for it again.</source>
            <translation>La copie n’est pas complète. Rien n’est perdu : l’original existe encore. Redemandez-la.</translation>
        </message>
        <message>
            <source>This copy of fieldreg cannot serve a hub. Install the part for it.</source>
            <translation>Cette copie de fieldreg ne peut pas faire fonctionner un serveur relais. Installez le composant nécessaire.</translation>
        </message>
        <message>
            <source>This copy of fieldreg cannot speak to a PostgreSQL server. Install the part for it.</source>
            <translation>Cette version de fieldreg ne peut pas se connecter à un serveur PostgreSQL. Installez le composant nécessaire.</translation>
        </message>
        <message>
            <source>This course is confidential: who attended is shown with the session and with the person alone, in no list, no file and on no paper. Nothing was written. Choose another course or session, or print without names.</source>
            <translation>Cette formation est confidentielle : ceux qui y ont participé ne sont montrés que sur la page de la session et sur la leur, ni dans une liste, ni dans un fichier, ni sur papier. Rien n’a été écrit. Choisissez une autre formation ou une autre session, ou imprimez sans noms.</translation>
        </message>
        <message>
            <source>This database cannot hold the register. Ask the person who looks after the server.</source>
            <translation>Cette base de données ne peut pas contenir le registre. Demandez à la personne qui s’occupe du serveur.</translation>
        </message>
        <message>
            <source>This database does not contain the register of this installation.</source>
            <translation>Cette base de données ne contient pas le registre de cette installation.</translation>
        </message>
        <message>
            <source>This date cannot be read. Write 2007, 2007.03 or 2007.03.14.</source>
            <translation>Cette date est illisible. Écrivez 2007, 2007.03 ou 2007.03.14.</translation>
        </message>
        <message>
            <source>This field can have only one value. Choose one, or write another.</source>
            <translation>Une seule valeur peut rester dans ce champ. Gardez-en une, ou écrivez-en une autre.</translation>
        </message>
        <message>
            <source>This field cannot take what was typed. Nothing was changed.</source>
            <translation>Ce champ ne peut pas contenir cette saisie. Rien n’a changé.</translation>
        </message>
        <message>
            <source>This file does not open: it is for somebody else, or sealed to a key that was destroyed. Nothing is lost, its laptop still has everything. Send it a reply, and let it make another exchange.</source>
            <translation>Ce fichier ne s’ouvre pas : il est destiné à quelqu’un d’autre, ou scellé pour une clé qui a été détruite. Rien n’est perdu, son ordinateur a encore tout. Donnez-lui une réponse et faites-lui refaire un échange.</translation>
        </message>
        <message>
            <source>This file is by a later version. Update fieldreg.</source>
            <translation>Ce fichier vient d’une version plus récente. Mettez fieldreg à jour.</translation>
        </message>
        <message>
            <source>This file is no table. CSV, XLSX and JSON files can be read.</source>
            <translation>Ce fichier n’est pas un tableau. Les fichiers CSV, XLSX et JSON peuvent être lus.</translation>
        </message>
        <message>
            <source>This file is no whole edition of figures. Nothing of it is shown. Ask head office for it again.</source>
            <translation>Ce fichier n’est pas une édition complète des chiffres. Rien n’en est affiché. Redemandez-la au siège.</translation>
        </message>
        <message>
            <source>This file is not there or cannot be read.</source>
            <translation>Ce fichier est absent ou illisible.</translation>
        </message>
        <message>
            <source>This file is not written as fieldreg writes it.</source>
            <translation>Ce fichier n’est pas écrit comme fieldreg l’écrit.</translation>
        </message>
        <message>
            <source>This file is sealed for somebody else.</source>
            <translation>Ce fichier est scellé pour quelqu’un d’autre.</translation>
        </message>
        <message>
            <source>This folder is on a stick, which is easily lost. Keep the register on this computer’s own disk.</source>
            <translation>Ce dossier se trouve sur une clé USB, qui se perd facilement. Gardez le registre sur le disque de cet ordinateur.</translation>
        </message>
        <message>
            <source>This folder is on another computer, where a register can be damaged. Keep it on this computer’s own disk.</source>
            <translation>Ce dossier se trouve sur un autre ordinateur, où un registre peut être endommagé. Gardez-le sur le disque de cet ordinateur.</translation>
        </message>
        <message>
            <source>This invitation is not complete. Ask head office for it again.</source>
            <translation>Ce n’est pas une invitation complète. Redemandez-la au siège.</translation>
        </message>
        <message>
            <source>This is about somebody at a session of a confidential course. Both are shown together only to an officer who has the protected desk too: she decides it. Until then everything is kept.</source>
            <translation>Il s’agit d’une personne à une session d’une formation confidentielle. Les deux ne sont montrées ensemble qu’à un responsable des données qui a aussi l’espace protégé : c’est lui qui décide. D’ici là, tout est conservé.</translation>
        </message>
        <message>
            <source>This is no address of a PostgreSQL database.</source>
            <translation>Ceci n’est pas l’adresse d’une base de données PostgreSQL.</translation>
        </message>
        <message>
            <source>This is no bundle of fieldreg.</source>
            <translation>Ce n’est pas un lot de fieldreg.</translation>
        </message>
        <message>
            <source>This is not a complete version of fieldreg, or its file does not match. Nothing was changed. Get the file again.</source>
            <translation>Ce n’est pas une version complète de fieldreg, ou elle se contredit. Rien n’a changé. Récupérez le fichier de nouveau.</translation>
        </message>
        <message>
            <source>This is not a hub address. It must begin with https and contain the name of a server.</source>
            <translation>Ce n’est pas l’adresse d’un serveur de réception. Elle commence par https et nomme une machine.</translation>
        </message>
        <message>
            <source>This is not the file that head office signed, or it changed while it was read. Nothing was kept of it. Try another stick or the hub, and tell head office.</source>
            <translation>Ce n’est pas le fichier signé par le siège, ou il a changé pendant la lecture. Rien n’en a été gardé. Essayez une autre clé USB ou le serveur, et prévenez le siège.</translation>
        </message>
        <message>
            <source>This is not undone, so there is nothing to bring back.</source>
            <translation>Cela n’est pas annulé : il n’y a rien à rétablir.</translation>
        </message>
        <message>
            <source>This is outside what its laptop was invited for: another place, course or time. It has no effect until you accept it.</source>
            <translation>Ceci sort du cadre de l’invitation de cet ordinateur : autre lieu, autre cours ou autre période. C’est sans effet tant que vous ne l’acceptez pas.</translation>
        </message>
        <message>
            <source>This is the last passphrase. It cannot be taken away.</source>
            <translation>C’est la dernière phrase de passe. Elle ne peut pas être retirée.</translation>
        </message>
        <message>
            <source>This is too large for fieldreg. Nothing was changed.</source>
            <translation>C’est plus grand que ce que fieldreg accepte. Rien n’a changé.</translation>
        </message>
        <message>
            <source>This laptop does not have what the question is about. Ask another one, or ask without naming it.</source>
            <translation>Cet ordinateur ne détient pas ce dont parle la question. Interrogez-en un autre, ou posez-la sans le désigner.</translation>
        </message>
        <message>
            <source>This laptop is confirmed and no longer needs its invitation.</source>
            <translation>Cet ordinateur est confirmé et n’a plus besoin de son invitation.</translation>
        </message>
        <message>
            <source>This laptop is cut off for good. If it is in the right hands, invite it again.</source>
            <translation>Cet ordinateur est révoqué pour de bon. S’il est entre de bonnes mains, invitez-le de nouveau.</translation>
        </message>
        <message>
            <source>This laptop was locked while a trainee had it. Nothing is lost. Enter your passphrase.</source>
            <translation>Cet ordinateur a été verrouillé pendant qu’une personne répondait. Rien n’est perdu. Saisissez la phrase de passe.</translation>
        </message>
        <message>
            <source>This names somebody or something that its laptop never had. It has no effect until you accept it.</source>
            <translation>Ceci nomme une personne ou un élément que cet ordinateur n’a jamais eu. C’est sans effet tant que vous ne l’acceptez pas.</translation>
        </message>
        <message>
            <source>This needs another role than yours: {roles}. Nothing was changed. An administrator can give it to you.</source>
            <translation>Il faut un autre rôle que le vôtre : {roles}. Rien n’a changé. L’administration peut vous le donner.</translation>
        </message>
        <message>
            <source>This passphrase could be guessed by somebody who has the file. It goes on opening; take another one in Settings.</source>
            <translation>Cette phrase de passe pourrait être devinée par qui détient le fichier. Elle continue d’ouvrir ; prenez-en une autre dans les Paramètres.</translation>
        </message>
        <message>
            <source>This passphrase would be guessed. Nothing was changed. Have six words proposed, or take six or more that do not belong together.</source>
            <translation>Cette phrase de passe serait devinée. Rien n’a été modifié. Faites-vous proposer six mots, ou prenez-en six ou plus sans lien entre eux.</translation>
        </message>
        <message>
            <source>This record is out of use. Nothing was changed. Bring the record back into use first.</source>
            <translation>La fiche de cette personne est hors d’usage. Rien n’a changé. Remettez d’abord la fiche en usage.</translation>
        </message>
        <message>
            <source>This register is a copy, or was restored. Nothing is lost: it goes on under a number of its own.</source>
            <translation>Ce registre est une copie, ou a été restauré. Rien n’est perdu : il continue sous un nouveau numéro.</translation>
        </message>
        <message>
            <source>This register is in a file, which only one person can use. Move it to a server first.</source>
            <translation>Ce registre est dans un fichier, où une seule personne travaille. Placez-le d’abord sur un serveur.</translation>
        </message>
        <message>
            <source>This register is older than what was last saved here. It continues under a new number. What was already sent comes back at the next exchanges.</source>
            <translation>Ce registre est plus ancien que le dernier enregistrement fait ici. Il continue sous un nouveau numéro. Ce qui a déjà été envoyé reviendra avec les prochains échanges.</translation>
        </message>
        <message>
            <source>This report is not issued yet. Nothing was written. Issue it first; where there are two officers, both sign.</source>
            <translation>Ce rapport n’est pas encore émis. Rien n’a été écrit. Émettez-le d’abord ; s’il y a deux responsables, les deux signent.</translation>
        </message>
        <message>
            <source>This sealed answer does not match the person, session or day it is filed with. It was not used. Ask who brought it.</source>
            <translation>Cette réponse scellée ne correspond pas à la personne, à la session ou au jour indiqués. Elle n’a pas été utilisée ; demandez qui l’a apportée.</translation>
        </message>
        <message>
            <source>This session has no such half-day. Nothing was changed.</source>
            <translation>Cette session n’a pas cette demi-journée. Rien n’a changé.</translation>
        </message>
        <message>
            <source>This session is closed. Nothing was changed. Open it again to go on.</source>
            <translation>Cette session est clôturée. Rien n’a changé. Rouvrez-la pour continuer.</translation>
        </message>
        <message>
            <source>This system has no key store that fieldreg trusts. Nothing was changed. The passphrase opens the register as before.</source>
            <translation>Ce système n’a pas de trousseau de clés auquel fieldreg se fie. Rien n’a changé. La phrase de passe ouvre le registre comme avant.</translation>
        </message>
        <message>
            <source>This table is damaged. Open it in its own program and save it again.</source>
            <translation>Ce tableau est endommagé. Ouvrez-le dans son programme et enregistrez-le de nouveau.</translation>
        </message>
        <message>
            <source>This version is for another kind of computer. Go on working with the one that is here.</source>
            <translation>Cette version est destinée à un autre type d’ordinateur. Continuez avec celle qui est ici.</translation>
        </message>
        <message>
            <source>This version is not newer than one that runs here or was offered before. Nothing was changed.</source>
            <translation>Cette version n’est pas plus récente qu’une version installée ici ou déjà proposée. Rien n’a changé.</translation>
        </message>
        <message>
            <source>This version of fieldreg has no such text. Nothing was changed. Update fieldreg, or read the text that is told now.</source>
            <translation>Cette version de fieldreg n’a pas ce texte. Rien n’a changé. Mettez fieldreg à jour, ou lisez le texte d’aujourd’hui.</translation>
        </message>
        <message>
            <source>This was sent on already and can no longer be taken back. Nothing was changed. Correct it instead.</source>
            <translation>Ceci a déjà été envoyé et ne peut plus être annulé. Rien n’a changé. Corrigez-le plutôt.</translation>
        </message>
        <message>
            <source>This was undone before.</source>
            <translation>Cela a déjà été annulé.</translation>
        </message>
        <message>
            <source>This workbook is locked. Type its passphrase.</source>
            <translation>Ce classeur est verrouillé. Tapez sa phrase de passe.</translation>
        </message>
        <message>
            <source>Too much of this sender, or of senders that nobody knows, waits already. This was not kept; it stays where it is. Confirm the laptop, or throw away what nobody needs, and receive again.</source>
            <translation>Trop de lots de cet expéditeur, ou d’expéditeurs inconnus, attendent déjà. Celui-ci n’a pas été gardé ; il reste où il est. Confirmez l’ordinateur, ou jetez ce dont personne n’a besoin, puis recevez de nouveau.</translation>
        </message>
        <message>
            <source>Two columns go into one field. Choose one of them.</source>
            <translation>Deux colonnes vont dans un même champ. Choisissez-en une.</translation>
        </message>
        <message>
            <source>What head office said of its hub cannot be read. Nothing was changed. Exchange by stick once more.</source>
            <translation>Ce que le siège a dit de son serveur est illisible. Rien n’a changé. Refaites un échange par clé USB.</translation>
        </message>
        <message>
            <source>Which version this is cannot be told. Nothing was changed. Write it as three numbers: 0.3.0.</source>
            <translation>Impossible de savoir quelle version c’est. Rien n’a changé. Écrivez-la en trois nombres : 0.3.0.</translation>
        </message>
        <message>
            <source>You have signed this report. It is kept. Now another officer has to sign it.</source>
            <translation>Vous avez signé ce rapport. C’est enregistré. Maintenant, une autre personne responsable doit le signer.</translation>
        </message>
        <message>
            <source>Your signature is not in the list of officers. Nothing was done. Another officer who manages officers has to add or admit you again.</source>
            <translation>Votre signature n’est pas dans la liste des responsables. Rien n’a été fait. Un autre responsable qui gère les responsables doit vous ajouter ou vous admettre à nouveau.</translation>
        </message>
    </context>
    <context>
        <name>Protected</name>
        <message numerus="yes">
            <source>%n answers</source>
            <translation>
                <numerusform>%n réponse</numerusform>
                <numerusform>%n réponses</numerusform>
            </translation>
        </message>
        <message>
            <source>Access log</source>
            <translation>Journal des ouvertures</translation>
        </message>
        <message>
            <source>Answers were opened</source>
            <translation>Des réponses ont été ouvertes</translation>
        </message>
        <message>
            <source>Choose a passphrase for this desk only. Tell it only to the person who opens sealed answers. Officers’ own passphrases will not open them any more. Then make a backup and destroy older backups: they still contain the key.</source>
            <translation>Choisissez une phrase de passe pour cet espace seulement et ne la dites qu’à la personne chargée d’ouvrir les réponses scellées ; les autres phrases de passe ne les ouvriront plus. Faites ensuite une sauvegarde et détruisez les anciennes, qui contiennent encore la clé.</translation>
        </message>
        <message>
            <source>Close the desk</source>
            <translation>Fermer l’espace</translation>
        </message>
        <message>
            <source>Every officer can read it: write no name and no answer.</source>
            <translation>Toute l’équipe peut le lire : n’écrivez ni nom ni réponse.</translation>
        </message>
        <message>
            <source>Give the desk this passphrase</source>
            <translation>Donner cette phrase de passe</translation>
        </message>
        <message>
            <source>Issue the totals of {period}? Each half-year is issued once: answers that come later are not in it.</source>
            <translation>Publier les totaux du {period} ? Chaque semestre n’est publié qu’une fois : les réponses arrivées plus tard n’y sont pas.</translation>
        </message>
        <message>
            <source>Issue totals of a half-year</source>
            <translation>Publier les totaux d’un semestre</translation>
        </message>
        <message>
            <source>Issued. The totals are among the reports.</source>
            <translation>Publiés. Les totaux sont parmi les rapports.</translation>
        </message>
        <message>
            <source>Leaving this page or locking the window closes the desk, and nothing stays on it.</source>
            <translation>Quitter cette page ou verrouiller la fenêtre ferme l’espace, et rien n’y reste.</translation>
        </message>
        <message>
            <source>No sealed answers have come in yet. They come with the laptops’ bundles.</source>
            <translation>Aucune réponse scellée n’est encore arrivée. Elles arrivent avec les lots des ordinateurs.</translation>
        </message>
        <message>
            <source>Nothing is open. Choose a person and write the reason.</source>
            <translation>Rien n’est ouvert. Choisissez une personne et écrivez le motif.</translation>
        </message>
        <message>
            <source>Once more</source>
            <translation>Encore une fois</translation>
        </message>
        <message>
            <source>One moment…</source>
            <translation>Un instant…</translation>
        </message>
        <message>
            <source>Open the answers</source>
            <translation>Ouvrir les réponses</translation>
        </message>
        <message>
            <source>Open the desk</source>
            <translation>Ouvrir l’espace</translation>
        </message>
        <message>
            <source>Passphrase of the protected desk</source>
            <translation>Phrase de passe de l’espace protégé</translation>
        </message>
        <message>
            <source>People with sealed answers</source>
            <translation>Personnes avec des réponses scellées</translation>
        </message>
        <message>
            <source>Protected</source>
            <translation>Espace protégé</translation>
        </message>
        <message>
            <source>Protected desk</source>
            <translation>Espace protégé</translation>
        </message>
        <message>
            <source>Sealed answers are opened here alone, for a reason that is written down. Each opening is in a log that cannot be altered unseen.</source>
            <translation>Les réponses scellées ne s’ouvrent qu’ici, pour un motif écrit. Chaque ouverture reste dans un journal que personne ne peut modifier sans que cela se voie.</translation>
        </message>
        <message>
            <source>Signed. The totals are issued once a second officer signs the report.</source>
            <translation>Signés. Les totaux seront publiés quand une deuxième personne responsable aura signé le rapport.</translation>
        </message>
        <message>
            <source>The desk got its passphrase</source>
            <translation>L’espace a reçu sa phrase de passe</translation>
        </message>
        <message>
            <source>The desk’s own file was started again</source>
            <translation>Le fichier de l’espace protégé a été recommencé</translation>
        </message>
        <message>
            <source>The key was copied for recovery</source>
            <translation>La clé a été copiée pour le secours</translation>
        </message>
        <message>
            <source>The passphrase was changed</source>
            <translation>La phrase de passe a été changée</translation>
        </message>
        <message>
            <source>The protected desk has its own passphrase.</source>
            <translation>L’espace protégé a sa propre phrase de passe.</translation>
        </message>
        <message>
            <source>The two are not the same.</source>
            <translation>Les deux ne sont pas identiques.</translation>
        </message>
        <message>
            <source>This passphrase does not open the protected desk.</source>
            <translation>Cette phrase de passe n’ouvre pas l’espace protégé.</translation>
        </message>
        <message>
            <source>Totals were issued</source>
            <translation>Des totaux ont été publiés</translation>
        </message>
        <message>
            <source>What was answered</source>
            <translation>Ce qui a été répondu</translation>
        </message>
        <message>
            <source>Why these answers are opened</source>
            <translation>Pourquoi ces réponses sont ouvertes</translation>
        </message>
        <message>
            <source>altered here</source>
            <translation>modifié ici</translation>
        </message>
        <message>
            <source>the first half of {year}</source>
            <translation>premier semestre {year}</translation>
        </message>
        <message>
            <source>the second half of {year}</source>
            <translation>second semestre {year}</translation>
        </message>
    </context>
    <context>
        <name>Questions</name>
        <message numerus="yes">
            <source>%n answers of trainers</source>
            <translation>
                <numerusform>%n réponse de terrain</numerusform>
                <numerusform>%n réponses de terrain</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n questions about this wait for an answer</source>
            <translation>
                <numerusform>%n question à ce sujet attend une réponse</numerusform>
                <numerusform>%n questions à ce sujet attendent une réponse</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n questions to trainers</source>
            <translation>
                <numerusform>%n question à l’équipe de formation</numerusform>
                <numerusform>%n questions à l’équipe de formation</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n questions wait</source>
            <translation>
                <numerusform>%n question en attente</numerusform>
                <numerusform>%n questions en attente</numerusform>
            </translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Répondre</translation>
        </message>
        <message>
            <source>Answered. It goes with the next exchange.</source>
            <translation>Réponse enregistrée. Elle part au prochain échange.</translation>
        </message>
        <message>
            <source>Archive</source>
            <translation>Classer</translation>
        </message>
        <message>
            <source>Archived. It stays in the history.</source>
            <translation>Classée. Elle reste dans l’historique.</translation>
        </message>
        <message>
            <source>Ask</source>
            <translation>Demander</translation>
        </message>
        <message>
            <source>Ask a trainer</source>
            <translation>Interroger une formatrice ou un formateur</translation>
        </message>
        <message>
            <source>Ask about {name}</source>
            <translation>Question sur {name}</translation>
        </message>
        <message>
            <source>Asked. It goes with the next reply to that laptop.</source>
            <translation>Question posée. Elle part avec la prochaine réponse à cet ordinateur.</translation>
        </message>
        <message>
            <source>Head office asks. What you answer goes with the next exchange.</source>
            <translation>Le siège demande. Votre réponse part au prochain échange.</translation>
        </message>
        <message>
            <source>No laptop in use has this; nobody can be asked.</source>
            <translation>Aucun ordinateur en service ne détient ceci ; il n’y a personne à interroger.</translation>
        </message>
        <message>
            <source>No question</source>
            <translation>Aucune question</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Pas maintenant</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Question</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>Questions</translation>
        </message>
        <message>
            <source>Questions from head office are shown here and on Today.</source>
            <translation>Ce que le siège vous demande apparaîtra ici et sur la page Aujourd’hui.</translation>
        </message>
        <message>
            <source>Reopen</source>
            <translation>Rouvrir</translation>
        </message>
        <message>
            <source>Show what it is about</source>
            <translation>Voir de quoi il s’agit</translation>
        </message>
        <message>
            <source>Something to add</source>
            <translation>À ajouter</translation>
        </message>
        <message>
            <source>The question goes to that laptop only, with the next reply. The trainer’s answer comes with its next bundle.</source>
            <translation>Elles partent avec la prochaine réponse, vers cet ordinateur seulement ; ce que dit la formatrice ou le formateur revient avec son prochain lot.</translation>
        </message>
        <message>
            <source>The question is open again.</source>
            <translation>Elle est rouverte.</translation>
        </message>
        <message>
            <source>Who is asked</source>
            <translation>À qui</translation>
        </message>
        <message>
            <source>Write something first.</source>
            <translation>Écrivez d’abord quelque chose.</translation>
        </message>
        <message>
            <source>Your answer</source>
            <translation>Votre réponse</translation>
        </message>
        <message>
            <source>all</source>
            <translation>tout</translation>
        </message>
        <message>
            <source>answered</source>
            <translation>répondue</translation>
        </message>
        <message>
            <source>archived</source>
            <translation>classée</translation>
        </message>
        <message>
            <source>choose</source>
            <translation>choisir</translation>
        </message>
        <message>
            <source>head office asks</source>
            <translation>le siège demande</translation>
        </message>
        <message numerus="yes">
            <source>head office asks, and %n more</source>
            <translation>
                <numerusform>le siège demande, et %n autre question</numerusform>
                <numerusform>le siège demande, et %n autres questions</numerusform>
            </translation>
        </message>
        <message>
            <source>here until somebody archives them</source>
            <translation>ici jusqu’à ce qu’on les classe</translation>
        </message>
        <message>
            <source>not answered yet</source>
            <translation>pas encore de réponse</translation>
        </message>
        <message>
            <source>to {laptop}</source>
            <translation>à {laptop}</translation>
        </message>
        <message>
            <source>waits</source>
            <translation>en attente</translation>
        </message>
        <message>
            <source>{key} asks a trainer something, here or from a person’s page.</source>
            <translation>{key} pose une question à une formatrice ou un formateur, ici ou depuis la page d’une personne.</translation>
        </message>
    </context>
    <context>
        <name>Quotas</name>
        <message numerus="yes">
            <source>%Ln courses of this name</source>
            <translation>
                <numerusform>%Ln formation de ce nom</numerusform>
                <numerusform>%Ln formations de ce nom</numerusform>
            </translation>
        </message>
        <message>
            <source>15 to 34 on the day the session begins.</source>
            <translation>De 15 à 34 ans le premier jour de la session.</translation>
        </message>
        <message>
            <source>2026.03.14, or nothing</source>
            <translation>2026.03.14, ou rien</translation>
        </message>
        <message>
            <source>25 % of those who take part, or a number of people.</source>
            <translation>25 % des personnes présentes, ou un nombre de personnes.</translation>
        </message>
        <message>
            <source>Course</source>
            <translation>Formation</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Du</translation>
        </message>
        <message>
            <source>How much</source>
            <translation>Combien</translation>
        </message>
        <message>
            <source>It is not certain yet whether the quota is met.</source>
            <translation>On ne peut dire ni que le quota est atteint, ni qu’il ne l’est pas.</translation>
        </message>
        <message>
            <source>Lives in a soum outside the capital that is no aimag’s centre.</source>
            <translation>Vit dans un soum hors de la capitale qui n’est pas un chef-lieu d’aïmag.</translation>
        </message>
        <message>
            <source>Look closer</source>
            <translation>Voir le détail</translation>
        </message>
        <message>
            <source>No quota is counted yet.</source>
            <translation>Aucun quota n’est compté pour l’instant.</translation>
        </message>
        <message>
            <source>No records have arrived yet.</source>
            <translation>Aucune fiche n’est encore arrivée.</translation>
        </message>
        <message>
            <source>Nothing certain can be said yet.</source>
            <translation>Rien n’est encore certain.</translation>
        </message>
        <message>
            <source>Quotas</source>
            <translation>Quotas</translation>
        </message>
        <message>
            <source>Registered as a woman.</source>
            <translation>Inscrite comme femme.</translation>
        </message>
        <message>
            <source>The edition has no quota: none is set, or few people count in it.</source>
            <translation>L’édition n’a aucun quota : aucun n’est fixé, ou peu de personnes y comptent.</translation>
        </message>
        <message>
            <source>The quota is met.</source>
            <translation>Le quota est atteint.</translation>
        </message>
        <message>
            <source>The quota is not met by what has arrived.</source>
            <translation>Ce qui est arrivé n’atteint pas le quota.</translation>
        </message>
        <message>
            <source>The quota is set. The laptops get it with the next replies.</source>
            <translation>Le quota est fixé. Les ordinateurs l’apprennent avec les prochaines réponses.</translation>
        </message>
        <message>
            <source>Under 18 on the day the session begins.</source>
            <translation>Moins de 18 ans le premier jour de la session.</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>Au</translation>
        </message>
        <message>
            <source>Who counts</source>
            <translation>Personnes comptées</translation>
        </message>
        <message>
            <source>Write 24.6 %, or a number of people such as 8.</source>
            <translation>Écrivez 24,6 %, ou un nombre de personnes comme 8.</translation>
        </message>
        <message>
            <source>Write a day such as 2026.03.14, the last not before the first.</source>
            <translation>Écrivez un jour comme 2026.03.14 ; le dernier ne vient pas avant le premier.</translation>
        </message>
        <message>
            <source>age unknown: {count}</source>
            <translation>âge inconnu : {count}</translation>
        </message>
        <message>
            <source>all courses</source>
            <translation>toutes les formations</translation>
        </message>
        <message>
            <source>all projects</source>
            <translation>tous les projets</translation>
        </message>
        <message>
            <source>certainly {high} of what has arrived</source>
            <translation>avec certitude {high} de ce qui est arrivé</translation>
        </message>
        <message>
            <source>certainly {low}–{high} of what has arrived</source>
            <translation>avec certitude {low}–{high} de ce qui est arrivé</translation>
        </message>
        <message>
            <source>gender unknown: {count}</source>
            <translation>genre inconnu : {count}</translation>
        </message>
        <message>
            <source>head office, {day}: about {count}, {number} wanted</source>
            <translation>siège, {day} : environ {count}, objectif {number}</translation>
        </message>
        <message>
            <source>head office, {day}: about {share} %, {aim} wanted</source>
            <translation>siège, {day} : environ {share} %, objectif {aim}</translation>
        </message>
        <message>
            <source>laptops silent: {count}, with planned seats: {seats}</source>
            <translation>ordinateurs silencieux : {count}, places prévues : {seats}</translation>
        </message>
        <message>
            <source>minors</source>
            <translation>personnes mineures</translation>
        </message>
        <message>
            <source>not counted, perhaps the same course: {names}</source>
            <translation>non comptées, peut-être la même formation : {names}</translation>
        </message>
        <message>
            <source>not known yet</source>
            <translation>pas encore connu</translation>
        </message>
        <message>
            <source>others {count}</source>
            <translation>autres : {count}</translation>
        </message>
        <message>
            <source>people not yet compared with others: {count}</source>
            <translation>personnes pas encore comparées aux autres : {count}</translation>
        </message>
        <message>
            <source>people: {count}</source>
            <translation>personnes : {count}</translation>
        </message>
        <message>
            <source>perhaps registered twice: {count}</source>
            <translation>personnes peut-être inscrites deux fois : {count}</translation>
        </message>
        <message>
            <source>residence unknown: {count}</source>
            <translation>résidence inconnue : {count}</translation>
        </message>
        <message>
            <source>rural</source>
            <translation>milieu rural</translation>
        </message>
        <message>
            <source>unknown {count}</source>
            <translation>inconnu : {count}</translation>
        </message>
        <message>
            <source>women</source>
            <translation>femmes</translation>
        </message>
        <message>
            <source>young people</source>
            <translation>jeunes</translation>
        </message>
        <message>
            <source>{count} needed</source>
            <translation>{count} nécessaires</translation>
        </message>
        <message>
            <source>{course}: {code} alone</source>
            <translation>{course} : {code} seulement</translation>
        </message>
        <message>
            <source>{group} 0 of {seats}, {wanted} needed</source>
            <translation>{group} : 0 sur {seats}, quota de {wanted}</translation>
        </message>
        <message>
            <source>{group} {count}</source>
            <translation>{group} : {count}</translation>
        </message>
        <message>
            <source>{group} {count}, quota met</source>
            <translation>{group} : {count}, quota atteint</translation>
        </message>
        <message>
            <source>{group} {count}, quota out of reach: {more} more needed</source>
            <translation>{group} : {count}, quota hors d’atteinte : il en manque {more}</translation>
        </message>
        <message>
            <source>{group} {count}, {more} more needed</source>
            <translation>{group} : {count}, il en manque {more}</translation>
        </message>
        <message>
            <source>{low}–{high}, as courses may be the same</source>
            <translation>{low}–{high}, car des formations sont peut-être la même</translation>
        </message>
        <message>
            <source>{share} %</source>
            <translation>{share} %</translation>
        </message>
    </context>
    <context>
        <name>Records</name>
        <message>
            <source>Alike in</source>
            <translation>Semblables par</translation>
        </message>
        <message>
            <source>Attendance</source>
            <translation>Présence</translation>
        </message>
        <message>
            <source>Audience</source>
            <translation>Public</translation>
        </message>
        <message>
            <source>Back into use</source>
            <translation>Remettre en usage</translation>
        </message>
        <message>
            <source>By</source>
            <translation>Par</translation>
        </message>
        <message>
            <source>Completed from, in per cent of the half-days</source>
            <translation>Achevée à partir de, en pour cent des demi-journées</translation>
        </message>
        <message>
            <source>Confidential</source>
            <translation>Confidentielle</translation>
        </message>
        <message>
            <source>Contact</source>
            <translation>Contact</translation>
        </message>
        <message>
            <source>Donor</source>
            <translation>Bailleur</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>Échéance</translation>
        </message>
        <message>
            <source>Event</source>
            <translation>Événement</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>Champ</translation>
        </message>
        <message>
            <source>From now on this record is your own.</source>
            <translation>Désormais, cette fiche est la vôtre.</translation>
        </message>
        <message>
            <source>In use again</source>
            <translation>De nouveau en usage</translation>
        </message>
        <message>
            <source>Kept by session</source>
            <translation>Tenue par la session</translation>
        </message>
        <message>
            <source>Kind of organisation</source>
            <translation>Type d’organisation</translation>
        </message>
        <message>
            <source>LGBTI organisation</source>
            <translation>organisation LGBTI</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Langue</translation>
        </message>
        <message>
            <source>Members</source>
            <translation>Membres</translation>
        </message>
        <message>
            <source>Moved or corrected</source>
            <translation>Déménagement ou correction</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Name in English</source>
            <translation>Nom en anglais</translation>
        </message>
        <message>
            <source>Name in French</source>
            <translation>Nom en français</translation>
        </message>
        <message>
            <source>Name in Kazakh</source>
            <translation>Nom en kazakh</translation>
        </message>
        <message>
            <source>Noted</source>
            <translation>Noté</translation>
        </message>
        <message>
            <source>Nothing is noted here</source>
            <translation>Rien n’est noté ici</translation>
        </message>
        <message>
            <source>Part</source>
            <translation>Rôle</translation>
        </message>
        <message>
            <source>Partner</source>
            <translation>Partenaire</translation>
        </message>
        <message>
            <source>Partner since</source>
            <translation>Partenaire depuis</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>Personne</translation>
        </message>
        <message>
            <source>Place in the series</source>
            <translation>Rang dans la série</translation>
        </message>
        <message>
            <source>Place meant</source>
            <translation>Lieu voulu</translation>
        </message>
        <message>
            <source>Promise</source>
            <translation>Promesse</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Raison</translation>
        </message>
        <message>
            <source>Second reader</source>
            <translation>Second lecteur</translation>
        </message>
        <message>
            <source>Series</source>
            <translation>Série</translation>
        </message>
        <message>
            <source>Session</source>
            <translation>Session</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>Depuis</translation>
        </message>
        <message>
            <source>Sort of organisation</source>
            <translation>Type d’organisation</translation>
        </message>
        <message>
            <source>State</source>
            <translation>État</translation>
        </message>
        <message>
            <source>Target group</source>
            <translation>Groupe cible</translation>
        </message>
        <message>
            <source>The entry is changed</source>
            <translation>L’entrée est modifiée</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Thème</translation>
        </message>
        <message>
            <source>This is my own record</source>
            <translation>C’est ma propre fiche</translation>
        </message>
        <message>
            <source>Training or awareness event</source>
            <translation>Formation ou action de sensibilisation</translation>
        </message>
        <message>
            <source>Trains trainers</source>
            <translation>Forme des formatrices et formateurs</translation>
        </message>
        <message>
            <source>Typed</source>
            <translation>Saisi</translation>
        </message>
        <message>
            <source>Umbrella</source>
            <translation>Organisation faîtière</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>Jusqu’à</translation>
        </message>
        <message>
            <source>Verdict</source>
            <translation>Verdict</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Quoi</translation>
        </message>
        <message>
            <source>What grew out of trainings</source>
            <translation>Ce qui est né des formations</translation>
        </message>
        <message>
            <source>What was adapted</source>
            <translation>Ce qui a été adapté</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>Retirer</translation>
        </message>
        <message>
            <source>Withdrawn. It stays in the history.</source>
            <translation>Retiré. Cela reste dans l’historique.</translation>
        </message>
        <message>
            <source>all</source>
            <translation>toutes</translation>
        </message>
        <message>
            <source>another officer</source>
            <translation>une autre personne du bureau</translation>
        </message>
        <message>
            <source>as registered</source>
            <translation>tel qu’inscrit</translation>
        </message>
        <message>
            <source>as the course has it</source>
            <translation>comme pour la formation</translation>
        </message>
        <message>
            <source>as typed in the plan</source>
            <translation>tel que saisi dans le plan</translation>
        </message>
        <message>
            <source>awareness event</source>
            <translation>action de sensibilisation</translation>
        </message>
        <message>
            <source>begun</source>
            <translation>commencé</translation>
        </message>
        <message>
            <source>co-facilitator</source>
            <translation>coanimation</translation>
        </message>
        <message>
            <source>corrected</source>
            <translation>corrigé</translation>
        </message>
        <message>
            <source>delivery</source>
            <translation>réalisation</translation>
        </message>
        <message>
            <source>different</source>
            <translation>différents</translation>
        </message>
        <message>
            <source>dropped</source>
            <translation>abandonnée</translation>
        </message>
        <message>
            <source>ended</source>
            <translation>terminé</translation>
        </message>
        <message>
            <source>follow-up</source>
            <translation>suivi</translation>
        </message>
        <message>
            <source>for young people</source>
            <translation>pour les jeunes</translation>
        </message>
        <message>
            <source>half-day {number}</source>
            <translation>demi-journée {number}</translation>
        </message>
        <message>
            <source>head office’s question</source>
            <translation>question du siège</translation>
        </message>
        <message>
            <source>helper</source>
            <translation>aide</translation>
        </message>
        <message>
            <source>in use</source>
            <translation>en usage</translation>
        </message>
        <message>
            <source>kept</source>
            <translation>tenue</translation>
        </message>
        <message>
            <source>lead</source>
            <translation>animation principale</translation>
        </message>
        <message>
            <source>led by young people</source>
            <translation>dirigée par des jeunes</translation>
        </message>
        <message>
            <source>moved</source>
            <translation>déménagé</translation>
        </message>
        <message>
            <source>no</source>
            <translation>non</translation>
        </message>
        <message>
            <source>observer</source>
            <translation>observation</translation>
        </message>
        <message>
            <source>open</source>
            <translation>en cours</translation>
        </message>
        <message>
            <source>organisation of a national minority</source>
            <translation>organisation d’une minorité nationale</translation>
        </message>
        <message>
            <source>organisation of people with disabilities</source>
            <translation>organisation de personnes en situation de handicap</translation>
        </message>
        <message>
            <source>organiser</source>
            <translation>organisation</translation>
        </message>
        <message>
            <source>other NGO</source>
            <translation>autre ONG</translation>
        </message>
        <message>
            <source>out of use</source>
            <translation>hors d’usage</translation>
        </message>
        <message>
            <source>planned</source>
            <translation>prévue</translation>
        </message>
        <message>
            <source>planning</source>
            <translation>préparation</translation>
        </message>
        <message>
            <source>private company</source>
            <translation>entreprise privée</translation>
        </message>
        <message>
            <source>school or university</source>
            <translation>école ou université</translation>
        </message>
        <message>
            <source>sealed answers</source>
            <translation>réponses scellées</translation>
        </message>
        <message>
            <source>state organisation</source>
            <translation>organisme public</translation>
        </message>
        <message>
            <source>strengthened</source>
            <translation>renforcé</translation>
        </message>
        <message>
            <source>taken out</source>
            <translation>retiré</translation>
        </message>
        <message>
            <source>the same</source>
            <translation>les mêmes</translation>
        </message>
        <message>
            <source>the same officer, on a later day</source>
            <translation>la même personne, un autre jour</translation>
        </message>
        <message>
            <source>the same, by one reader</source>
            <translation>les mêmes, selon une personne</translation>
        </message>
        <message>
            <source>the trainer who registered her</source>
            <translation>la personne qui l’a inscrite</translation>
        </message>
        <message>
            <source>the trainer’s answer</source>
            <translation>réponse de la formatrice ou du formateur</translation>
        </message>
        <message>
            <source>training</source>
            <translation>formation</translation>
        </message>
        <message>
            <source>unsure</source>
            <translation>incertain</translation>
        </message>
        <message>
            <source>withdrawn</source>
            <translation>retiré</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>oui</translation>
        </message>
    </context>
    <context>
        <name>Recovery</name>
        <message numerus="yes">
            <source>%n words are here, twelve are needed.</source>
            <translation>
                <numerusform>%n mot est saisi, il en faut douze.</numerusform>
                <numerusform>%n mots sont saisis, il en faut douze.</numerusform>
            </translation>
        </message>
        <message>
            <source>A new passphrase</source>
            <translation>Une nouvelle phrase de passe</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Retour</translation>
        </message>
        <message>
            <source>Call head office, which reads twelve words to you. All that is registered here stays as it is.</source>
            <translation>Appelez le siège, qui vous lit douze mots. Tout ce qui est inscrit ici reste tel quel.</translation>
        </message>
        <message>
            <source>Forgotten?</source>
            <translation>Oubliée ?</translation>
        </message>
        <message>
            <source>Looking…</source>
            <translation>Recherche…</translation>
        </message>
        <message>
            <source>Mark of this laptop: {mark}</source>
            <translation>Marque de cet ordinateur : {mark}</translation>
        </message>
        <message>
            <source>Mark that the laptop shows</source>
            <translation>Marque que l’ordinateur affiche</translation>
        </message>
        <message>
            <source>No such word is in the list: number {place}</source>
            <translation>Aucun mot pareil dans la liste : numéro {place}</translation>
        </message>
        <message>
            <source>Open with the new passphrase</source>
            <translation>Ouvrir avec la nouvelle phrase de passe</translation>
        </message>
        <message>
            <source>Opening…</source>
            <translation>Ouverture…</translation>
        </message>
        <message>
            <source>Passphrase of the first person</source>
            <translation>Phrase de passe de la première personne</translation>
        </message>
        <message>
            <source>Passphrase of the second person</source>
            <translation>Phrase de passe de la deuxième personne</translation>
        </message>
        <message>
            <source>Read them out only if you know the voice. They work only once.</source>
            <translation>Lisez-les seulement si vous reconnaissez la voix. Ils servent une fois.</translation>
        </message>
        <message>
            <source>Show the words</source>
            <translation>Montrer les mots</translation>
        </message>
        <message>
            <source>The twelve words</source>
            <translation>Les douze mots</translation>
        </message>
        <message>
            <source>These words do not open this laptop. Look at each, and whether head office read those of the mark above.</source>
            <translation>Ces mots n’ouvrent pas cet ordinateur. Vérifiez chacun, et que le siège a bien lu ceux de la marque ci-dessus.</translation>
        </message>
        <message>
            <source>They fit where the laptop shows the mark {mark}.</source>
            <translation>Ils conviennent si l’ordinateur affiche la marque {mark}.</translation>
        </message>
        <message>
            <source>Twelve words that open {name}</source>
            <translation>Douze mots qui ouvrent : {name}</translation>
        </message>
        <message>
            <source>Two people must allow it, each by a passphrase: two officers of this computer, or two of the three people who keep the copy of the keys. It is noted who they were.</source>
            <translation>Deux personnes doivent l’autoriser, chacune par sa phrase de passe : deux responsables de cet ordinateur, ou deux des trois personnes qui détiennent la copie des clés. Leurs noms sont notés.</translation>
        </message>
        <message>
            <source>Whose passphrase was forgotten</source>
            <translation>À qui est la phrase de passe oubliée</translation>
        </message>
        <message>
            <source>left empty: the latest</source>
            <translation>laissée vide : la dernière</translation>
        </message>
    </context>
    <context>
        <name>Register</name>
        <message>
            <source>Attendance</source>
            <translation>Présences</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Modifier</translation>
        </message>
        <message numerus="yes">
            <source>Close %n sessions now?</source>
            <translation>
                <numerusform>Clore %n session maintenant ?</numerusform>
                <numerusform>Clore %n sessions maintenant ?</numerusform>
            </translation>
        </message>
        <message>
            <source>Close the session</source>
            <translation>Clore la session</translation>
        </message>
        <message>
            <source>Close this session now?</source>
            <translation>Clore cette session maintenant ?</translation>
        </message>
        <message>
            <source>Everyone is marked. It can be opened again at any time.</source>
            <translation>Tout est renseigné. La session peut être rouverte à tout moment.</translation>
        </message>
        <message>
            <source>Find or register people on the arrivals page; they are marked present. Names signed on paper can be entered here later, by line numbers.</source>
            <translation>Trouvez ou inscrivez les personnes aux arrivées ; leur présence y est notée. Ce qui a été écrit sur papier peut être saisi ici ensuite, par numéros de ligne.</translation>
        </message>
        <message>
            <source>Given name</source>
            <translation>Prénom</translation>
        </message>
        <message>
            <source>Guardian’s consent to follow: {names}</source>
            <translation>Accord du responsable légal attendu : {names}</translation>
        </message>
        <message>
            <source>Line {number} is not on the list; the last is {last}</source>
            <translation>La ligne {number} n’est pas sur la liste ; la dernière est {last}</translation>
        </message>
        <message>
            <source>Marked present: {count}</source>
            <translation>Présences notées : {count}</translation>
        </message>
        <message>
            <source>Marked present: {count}. Absent: {names}</source>
            <translation>Présences notées : {count}. Absences : {names}</translation>
        </message>
        <message>
            <source>No longer on the list: {name}</source>
            <translation>Retrait de la liste : {name}</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>N°</translation>
        </message>
        <message>
            <source>Nobody is on the list yet</source>
            <translation>Personne sur la liste pour l’instant</translation>
        </message>
        <message>
            <source>Not a line number: {text}</source>
            <translation>Pas un numéro de ligne : {text}</translation>
        </message>
        <message>
            <source>Not yet</source>
            <translation>Pas encore</translation>
        </message>
        <message>
            <source>Note it</source>
            <translation>Le noter</translation>
        </message>
        <message>
            <source>Open again</source>
            <translation>Rouvrir</translation>
        </message>
        <message>
            <source>Open arrivals</source>
            <translation>Ouvrir les arrivées</translation>
        </message>
        <message>
            <source>Patronymic</source>
            <translation>Nom du parent</translation>
        </message>
        <message>
            <source>Present</source>
            <translation>Présences</translation>
        </message>
        <message>
            <source>Soum</source>
            <translation>Soum</translation>
        </message>
        <message>
            <source>Take off the list</source>
            <translation>Retirer de la liste</translation>
        </message>
        <message>
            <source>Take off the list: {name}?</source>
            <translation>Retirer de la liste : {name} ?</translation>
        </message>
        <message>
            <source>The session is closed</source>
            <translation>La session est clôturée</translation>
        </message>
        <message>
            <source>The session is open again</source>
            <translation>La session est rouverte</translation>
        </message>
        <message>
            <source>Under 18, or of unknown age, and no guardian was asked. Closing marks this as to follow: {names}</source>
            <translation>Moins de 18 ans, ou âge inconnu, sans réponse du ou de la responsable légale. À la clôture, l’accord est noté comme attendu : {names}</translation>
        </message>
        <message>
            <source>a.m.</source>
            <translation>matin</translation>
        </message>
        <message>
            <source>absent</source>
            <translation>absence</translation>
        </message>
        <message>
            <source>add people</source>
            <translation>ajouter des personnes</translation>
        </message>
        <message>
            <source>afternoon</source>
            <translation>après-midi</translation>
        </message>
        <message>
            <source>all present, except…</source>
            <translation>toutes et tous présents, sauf…</translation>
        </message>
        <message>
            <source>called off</source>
            <translation>annulée</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>clôturée</translation>
        </message>
        <message>
            <source>deleted</source>
            <translation>supprimée</translation>
        </message>
        <message>
            <source>excused</source>
            <translation>absence excusée</translation>
        </message>
        <message>
            <source>half-days: {count}</source>
            <translation>demi-journées : {count}</translation>
        </message>
        <message>
            <source>late</source>
            <translation>retard</translation>
        </message>
        <message>
            <source>left early</source>
            <translation>départ anticipé</translation>
        </message>
        <message>
            <source>line numbers, such as 4, 7, 12-14</source>
            <translation>numéros de ligne, par exemple 4, 7, 12-14</translation>
        </message>
        <message>
            <source>mark everyone</source>
            <translation>noter tout le monde</translation>
        </message>
        <message>
            <source>morning</source>
            <translation>matin</translation>
        </message>
        <message>
            <source>not marked yet</source>
            <translation>non renseigné</translation>
        </message>
        <message>
            <source>not marked: {count}</source>
            <translation>non renseigné : {count}</translation>
        </message>
        <message>
            <source>of them erased: {count}</source>
            <translation>dont effacées : {count}</translation>
        </message>
        <message>
            <source>open the person</source>
            <translation>ouvrir la fiche</translation>
        </message>
        <message>
            <source>p.m.</source>
            <translation>après-midi</translation>
        </message>
        <message>
            <source>present</source>
            <translation>présence</translation>
        </message>
        <message>
            <source>{half_day}: everyone present, except</source>
            <translation>{half_day} : toutes et tous présents, sauf</translation>
        </message>
    </context>
    <context>
        <name>Releases</name>
        <message>
            <source>All files</source>
            <translation>Tous les fichiers</translation>
        </message>
        <message>
            <source>Back to the settings</source>
            <translation>Retour aux paramètres</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Choose a file …</source>
            <translation>Choisir un fichier…</translation>
        </message>
        <message>
            <source>Do not offer it any more</source>
            <translation>Ne plus la proposer</translation>
        </message>
        <message>
            <source>First a backup: choose its folder</source>
            <translation>D’abord une sauvegarde : choisissez son dossier</translation>
        </message>
        <message>
            <source>For which computers</source>
            <translation>Pour quels ordinateurs</translation>
        </message>
        <message>
            <source>Head office itself runs an earlier version. Install it here too: what a later version sends may have to wait until then.</source>
            <translation>Le siège utilise lui-même une version antérieure. Installez-la ici aussi : d’ici là, ce qu’envoie une version plus récente devra peut-être attendre.</translation>
        </message>
        <message>
            <source>How much of the new version is here</source>
            <translation>Part de la nouvelle version déjà arrivée</translation>
        </message>
        <message>
            <source>Install</source>
            <translation>Installer</translation>
        </message>
        <message>
            <source>Install the new version …</source>
            <translation>Installer la nouvelle version…</translation>
        </message>
        <message>
            <source>Install version {version}?</source>
            <translation>Installer la version {version} ?</translation>
        </message>
        <message>
            <source>Installed. It begins when fieldreg is next started.</source>
            <translation>Installée. Elle sera utilisée au prochain démarrage de fieldreg.</translation>
        </message>
        <message>
            <source>It begins when fieldreg is next started.</source>
            <translation>Elle sera utilisée au prochain démarrage de fieldreg.</translation>
        </message>
        <message>
            <source>It is installed for you alone, without a network. The version that runs now is kept until the new one has opened the register.</source>
            <translation>Elle est installée pour vous seul, sans réseau. La version actuelle est gardée jusqu’à ce que la nouvelle ait ouvert le registre.</translation>
        </message>
        <message>
            <source>Linux</source>
            <translation>Linux</translation>
        </message>
        <message>
            <source>Making a backup …</source>
            <translation>Sauvegarde en cours…</translation>
        </message>
        <message>
            <source>New version</source>
            <translation>Nouvelle version</translation>
        </message>
        <message>
            <source>Not this version</source>
            <translation>Pas cette version</translation>
        </message>
        <message>
            <source>Nothing is installed automatically. Install it when there is time.</source>
            <translation>Rien ne s’installe automatiquement. Installez-la quand vous aurez le temps.</translation>
        </message>
        <message>
            <source>Nothing is installed automatically. Save it when there is time; this page then says how to install it.</source>
            <translation>Rien ne s’installe automatiquement. Enregistrez-la quand vous avez le temps ; cette page dira ensuite comment l’installer.</translation>
        </message>
        <message>
            <source>Nothing is offered. Install a version here first, then choose its file.</source>
            <translation>Rien n’est proposé. Installez d’abord une version ici, puis choisissez son fichier.</translation>
        </message>
        <message>
            <source>Offered now</source>
            <translation>Proposé actuellement</translation>
        </message>
        <message>
            <source>One line for trainers, each in the language of their window:</source>
            <translation>Une ligne pour l’équipe de formation, dans la langue de chaque fenêtre :</translation>
        </message>
        <message>
            <source>Programs</source>
            <translation>Programmes</translation>
        </message>
        <message>
            <source>Remove it</source>
            <translation>La supprimer</translation>
        </message>
        <message>
            <source>Save the new version …</source>
            <translation>Enregistrer la nouvelle version…</translation>
        </message>
        <message>
            <source>Saved and compared with what head office signed: {path}</source>
            <translation>Enregistrée et comparée à ce que le siège a signé : {path}</translation>
        </message>
        <message>
            <source>Sign and offer</source>
            <translation>Signer et proposer</translation>
        </message>
        <message>
            <source>Stop saving</source>
            <translation>Arrêter l’enregistrement</translation>
        </message>
        <message>
            <source>Stopped. It goes on from there when you save it again.</source>
            <translation>Arrêté. L’enregistrement reprendra au même point quand vous le relancerez.</translation>
        </message>
        <message>
            <source>Stopped. Nothing more is offered than before.</source>
            <translation>Arrêté. Aucune nouvelle version n’est proposée.</translation>
        </message>
        <message>
            <source>Taking the file in … {percent} %</source>
            <translation>Ajout du fichier… {percent} %</translation>
        </message>
        <message>
            <source>The version is removed.</source>
            <translation>La version est supprimée.</translation>
        </message>
        <message>
            <source>This version after all</source>
            <translation>Cette version, finalement</translation>
        </message>
        <message>
            <source>To install it, close fieldreg and open this file in its folder.</source>
            <translation>Pour l’installer, fermez fieldreg et ouvrez ce fichier dans son dossier.</translation>
        </message>
        <message>
            <source>To install it, close fieldreg and type: {command}</source>
            <translation>Pour l’installer, fermez fieldreg et tapez : {command}</translation>
        </message>
        <message>
            <source>Try it again</source>
            <translation>Réessayer</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>Version</translation>
        </message>
        <message>
            <source>Version {version} ({size}) is offered: head office signed it on {day}.</source>
            <translation>La version {version} ({size}) est proposée : le siège l’a signée le {day}.</translation>
        </message>
        <message>
            <source>Version {version} is no longer offered.</source>
            <translation>La version {version} n’est plus proposée.</translation>
        </message>
        <message>
            <source>Version {version} is offered and not taken. {why}</source>
            <translation>La version {version} est proposée mais n’est pas acceptée. {why}</translation>
        </message>
        <message>
            <source>Version {version} is offered from now on.</source>
            <translation>La version {version} est désormais proposée.</translation>
        </message>
        <message>
            <source>Version {version} · {platform}</source>
            <translation>Version {version} · {platform}</translation>
        </message>
        <message>
            <source>Versions for laptops</source>
            <translation>Versions pour les ordinateurs</translation>
        </message>
        <message>
            <source>Waits until the exchange is done, then goes on from there.</source>
            <translation>Attend la fin de l’échange, puis reprend au même point.</translation>
        </message>
        <message>
            <source>What you offer here is sent with replies and sticks, after everything else. No laptop installs it automatically.</source>
            <translation>Ce que vous proposez ici part avec les réponses et les clés USB, après tout le reste. Aucun ordinateur ne l’installe automatiquement.</translation>
        </message>
        <message>
            <source>Where to save the new version</source>
            <translation>Où enregistrer la nouvelle version</translation>
        </message>
        <message>
            <source>Windows</source>
            <translation>Windows</translation>
        </message>
        <message>
            <source>You did not want it here. You may still save it.</source>
            <translation>Vous n’en avez pas voulu ici. Vous pouvez encore l’enregistrer.</translation>
        </message>
        <message>
            <source>every computer</source>
            <translation>tous les ordinateurs</translation>
        </message>
        <message>
            <source>macOS</source>
            <translation>macOS</translation>
        </message>
        <message>
            <source>three numbers, such as 0.3.0</source>
            <translation>trois nombres, par exemple 0.3.0</translation>
        </message>
        <message>
            <source>{done} of {total}. You can go on working.</source>
            <translation>{done} sur {total}. Vous pouvez continuer à travailler.</translation>
        </message>
        <message>
            <source>{size} · signed on {day} · {file}</source>
            <translation>{size} · signée le {day} · {file}</translation>
        </message>
    </context>
    <context>
        <name>Reports</name>
        <message numerus="yes">
            <source>%Ln figures of those that it tells again are others.</source>
            <translation>
                <numerusform>%Ln des chiffres qu’il redonne a changé.</numerusform>
                <numerusform>%Ln des chiffres qu’il redonne ont changé.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln figures would be others today. The report stays as it is.</source>
            <translation>
                <numerusform>%Ln chiffre serait différent aujourd’hui. Le rapport reste tel quel.</numerusform>
                <numerusform>%Ln chiffres seraient différents aujourd’hui. Le rapport reste tel quel.</numerusform>
            </translation>
        </message>
        <message>
            <source>A new draft</source>
            <translation>Nouveau brouillon</translation>
        </message>
        <message>
            <source>A report freezes figures, which officers sign. It shows no number of few people.</source>
            <translation>Un rapport fige des chiffres, que des responsables signent. Il ne montre aucun nombre de peu de personnes.</translation>
        </message>
        <message>
            <source>A report needs a title.</source>
            <translation>Un rapport a besoin d’un titre.</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Retour</translation>
        </message>
        <message>
            <source>Change the draft</source>
            <translation>Modifier le brouillon</translation>
        </message>
        <message>
            <source>Counting… {share} %</source>
            <translation>Comptage… {share} %</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Supprimer</translation>
        </message>
        <message>
            <source>Discard this report?</source>
            <translation>Supprimer ce rapport ?</translation>
        </message>
        <message>
            <source>Discarded: {title}</source>
            <translation>Supprimé : {title}</translation>
        </message>
        <message>
            <source>Draft a report</source>
            <translation>Préparer un rapport</translation>
        </message>
        <message>
            <source>Files of reports</source>
            <translation>Fichiers de rapports</translation>
        </message>
        <message>
            <source>Genuine: signed by one officer, and unchanged since.</source>
            <translation>Authentique : signé par une personne responsable, inchangé depuis.</translation>
        </message>
        <message>
            <source>Genuine: signed by two officers, and unchanged since.</source>
            <translation>Authentique : signé par deux responsables, inchangé depuis.</translation>
        </message>
        <message>
            <source>Genuine: {file} is this report, unchanged.</source>
            <translation>Authentique : {file} est ce rapport, inchangé.</translation>
        </message>
        <message>
            <source>Heading of your text</source>
            <translation>Titre de votre texte</translation>
        </message>
        <message>
            <source>Hide numbers of few people</source>
            <translation>Masquer les petits nombres</translation>
        </message>
        <message>
            <source>Is a file genuine?</source>
            <translation>Fichier authentique ?</translation>
        </message>
        <message>
            <source>Issued figures stay as they are. No report has names.</source>
            <translation>Les chiffres publiés ne changent plus. Aucun rapport ne contient de noms.</translation>
        </message>
        <message>
            <source>Issued. Write a file of it for those who get it.</source>
            <translation>Publié. Écrivez-en un fichier pour ses destinataires.</translation>
        </message>
        <message>
            <source>It counts records that are neither people nor sessions, what moved it is erased, or it is of a confidential course.</source>
            <translation>Il compte des fiches qui ne sont ni des personnes ni des sessions, ce qui l’a fait bouger est effacé, ou il relève d’une formation confidentielle.</translation>
        </message>
        <message>
            <source>Keep the draft</source>
            <translation>Enregistrer le brouillon</translation>
        </message>
        <message>
            <source>Language of the report</source>
            <translation>Langue du rapport</translation>
        </message>
        <message>
            <source>New draft with today’s figures</source>
            <translation>Refaire avec les chiffres du jour</translation>
        </message>
        <message>
            <source>Newer report</source>
            <translation>Rapport plus récent</translation>
        </message>
        <message>
            <source>No figure would be another today.</source>
            <translation>Aucun chiffre ne serait différent aujourd’hui.</translation>
        </message>
        <message>
            <source>No newer report tells these figures again.</source>
            <translation>Aucun rapport plus récent ne redonne ces chiffres.</translation>
        </message>
        <message>
            <source>No reports yet</source>
            <translation>Pas encore de rapport</translation>
        </message>
        <message>
            <source>Not genuine. Not signed with the key of</source>
            <translation>Pas authentique. Non signé avec la clé de</translation>
        </message>
        <message>
            <source>Not genuine: {file} is not this report, or it was changed. The report here is as it was issued. Write a new file of it.</source>
            <translation>Pas authentique : {file} n’est pas ce rapport, ou a été modifié. Le rapport gardé ici est tel qu’il a été publié. Écrivez-en un nouveau fichier.</translation>
        </message>
        <message>
            <source>PDF to print</source>
            <translation>PDF à imprimer</translation>
        </message>
        <message>
            <source>Reports</source>
            <translation>Rapports</translation>
        </message>
        <message>
            <source>Show numbers of few people too</source>
            <translation>Montrer aussi les petits nombres</translation>
        </message>
        <message>
            <source>Sign and issue</source>
            <translation>Signer et publier</translation>
        </message>
        <message>
            <source>Sign it for good? No later edition then tells anything new of {years}.</source>
            <translation>Le signer pour de bon ? Aucune édition suivante ne dira rien de nouveau de {years}.</translation>
        </message>
        <message>
            <source>Sign it? Its figures stay as they are for good.</source>
            <translation>Le signer ? Ses chiffres ne changeront plus jamais.</translation>
        </message>
        <message>
            <source>Signed</source>
            <translation>Signé par</translation>
        </message>
        <message>
            <source>Signed data, JSON</source>
            <translation>Données signées, JSON</translation>
        </message>
        <message>
            <source>Signed. It is issued once a second officer signs it too.</source>
            <translation>Signé. Il sera publié dès qu’une deuxième personne responsable l’aura signé.</translation>
        </message>
        <message>
            <source>Table: {measure} by {dimensions}</source>
            <translation>Tableau : {measure}, par {dimensions}</translation>
        </message>
        <message>
            <source>Tables without names</source>
            <translation>Tableaux sans noms</translation>
        </message>
        <message>
            <source>The report as it is printed</source>
            <translation>Le rapport tel qu’il est imprimé</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titre</translation>
        </message>
        <message>
            <source>Web page</source>
            <translation>Page web</translation>
        </message>
        <message>
            <source>What changed since</source>
            <translation>Ce qui a changé depuis</translation>
        </message>
        <message>
            <source>What changed since, and why</source>
            <translation>Ce qui a changé depuis, et pourquoi</translation>
        </message>
        <message>
            <source>What is in it</source>
            <translation>Contenu</translation>
        </message>
        <message>
            <source>What is signed so far is genuine.</source>
            <translation>Ce qui est signé jusqu’ici est authentique.</translation>
        </message>
        <message>
            <source>Where to write the file</source>
            <translation>Où écrire le fichier</translation>
        </message>
        <message>
            <source>Which file to check</source>
            <translation>Quel fichier vérifier</translation>
        </message>
        <message>
            <source>Who moved it</source>
            <translation>Qui l’a fait bouger</translation>
        </message>
        <message>
            <source>Workbook</source>
            <translation>Classeur</translation>
        </message>
        <message>
            <source>Write a file</source>
            <translation>Écrire un fichier</translation>
        </message>
        <message>
            <source>Written: {file}</source>
            <translation>Écrit : {file}</translation>
        </message>
        <message>
            <source>Your text</source>
            <translation>Votre texte</translation>
        </message>
        <message>
            <source>a laptop</source>
            <translation>un ordinateur</translation>
        </message>
        <message>
            <source>a second officer has to sign</source>
            <translation>une deuxième signature est attendue</translation>
        </message>
        <message>
            <source>added or corrected here</source>
            <translation>ajout ou correction ici</translation>
        </message>
        <message>
            <source>all days</source>
            <translation>tous les jours</translation>
        </message>
        <message>
            <source>another definition</source>
            <translation>autre définition</translation>
        </message>
        <message>
            <source>arrived late</source>
            <translation>arrivée tardive</translation>
        </message>
        <message>
            <source>back to what changed</source>
            <translation>retour à ce qui a changé</translation>
        </message>
        <message>
            <source>choose</source>
            <translation>choisir</translation>
        </message>
        <message>
            <source>draft</source>
            <translation>brouillon</translation>
        </message>
        <message>
            <source>drafted</source>
            <translation>brouillon</translation>
        </message>
        <message>
            <source>erased</source>
            <translation>effacement</translation>
        </message>
        <message>
            <source>few people too</source>
            <translation>petits nombres compris</translation>
        </message>
        <message>
            <source>figures frozen and signed</source>
            <translation>chiffres figés et signés</translation>
        </message>
        <message>
            <source>figures of today</source>
            <translation>chiffres du jour</translation>
        </message>
        <message>
            <source>in it</source>
            <translation>inclus</translation>
        </message>
        <message>
            <source>in it or not</source>
            <translation>inclure ou non</translation>
        </message>
        <message>
            <source>issued</source>
            <translation>publié</translation>
        </message>
        <message>
            <source>issued {day}</source>
            <translation>publié le {day}</translation>
        </message>
        <message>
            <source>joined or parted</source>
            <translation>réunion ou séparation</translation>
        </message>
        <message>
            <source>look at it</source>
            <translation>consulter</translation>
        </message>
        <message>
            <source>newer</source>
            <translation>plus récent</translation>
        </message>
        <message>
            <source>not in it</source>
            <translation>non inclus</translation>
        </message>
        <message>
            <source>not told by the log</source>
            <translation>non indiqué par le journal</translation>
        </message>
        <message>
            <source>open</source>
            <translation>ouvrir</translation>
        </message>
        <message>
            <source>read on</source>
            <translation>lire la suite</translation>
        </message>
        <message>
            <source>signed by a second officer</source>
            <translation>signature d’une deuxième personne</translation>
        </message>
        <message>
            <source>what is certain of it</source>
            <translation>ce qui en est certain</translation>
        </message>
        <message>
            <source>who moved it</source>
            <translation>qui l’a fait bouger</translation>
        </message>
    </context>
    <context>
        <name>Requests</name>
        <message>
            <source>Choose what is asked for.</source>
            <translation>Choisissez ce qui est demandé.</translation>
        </message>
        <message>
            <source>Code on the card</source>
            <translation>Code sur la carte</translation>
        </message>
        <message>
            <source>Course attended</source>
            <translation>Formation suivie</translation>
        </message>
        <message>
            <source>Head office looks for who it is. Nothing is done before it is found.</source>
            <translation>Le siège cherche de qui il s’agit. Rien n’est fait avant qu’il l’ait trouvé.</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Pas maintenant</translation>
        </message>
        <message>
            <source>Note it for head office</source>
            <translation>Transmettre au siège</translation>
        </message>
        <message>
            <source>Noted. It goes to head office with the next bundle.</source>
            <translation>Noté. Cela part au siège avec le prochain lot.</translation>
        </message>
        <message>
            <source>Noting…</source>
            <translation>Enregistrement…</translation>
        </message>
        <message>
            <source>Phone, to be told</source>
            <translation>Téléphone, pour la réponse</translation>
        </message>
        <message>
            <source>Somebody asks for something</source>
            <translation>Demande d’une personne</translation>
        </message>
        <message>
            <source>This is not a code.</source>
            <translation>Ce n’est pas un code.</translation>
        </message>
        <message>
            <source>What else was said</source>
            <translation>Ce qui a été dit d’autre</translation>
        </message>
        <message>
            <source>What is asked for</source>
            <translation>Ce qui est demandé</translation>
        </message>
        <message>
            <source>Where from</source>
            <translation>D’où</translation>
        </message>
        <message>
            <source>Write a name, or the code on the card.</source>
            <translation>Écrivez un nom, ou le code de la carte.</translation>
        </message>
        <message>
            <source>Write what is wrong, and how it should be.</source>
            <translation>Écrivez ce qui est faux, et ce qui est juste.</translation>
        </message>
        <message>
            <source>Year of birth or age</source>
            <translation>Année de naissance ou âge</translation>
        </message>
        <message>
            <source>a copy of what is kept</source>
            <translation>une copie de ce qui est conservé</translation>
        </message>
        <message>
            <source>everything erased</source>
            <translation>tout effacer</translation>
        </message>
        <message>
            <source>not to be contacted any more</source>
            <translation>ne plus être contacté</translation>
        </message>
        <message>
            <source>not to be named in reports</source>
            <translation>ne pas être nommé dans les rapports</translation>
        </message>
        <message>
            <source>request</source>
            <translation>demande</translation>
        </message>
        <message>
            <source>something corrected</source>
            <translation>corriger quelque chose</translation>
        </message>
        <message>
            <source>the record kept no longer</source>
            <translation>ne plus conserver la fiche</translation>
        </message>
        <message>
            <source>the sealed answers kept no longer</source>
            <translation>ne plus conserver les réponses scellées</translation>
        </message>
    </context>
    <context>
        <name>Roles</name>
        <message>
            <source>Give this role</source>
            <translation>Donner ce rôle</translation>
        </message>
        <message>
            <source>Manages laptops, keys, roles, settings and backups. Sees no registered person.</source>
            <translation>Gère les ordinateurs, les clés, les rôles, les paramètres et les sauvegardes. Ne voit aucune des personnes inscrites.</translation>
        </message>
        <message>
            <source>Opens sealed answers by a passphrase of their own, and orders erasures.</source>
            <translation>Ouvre les réponses scellées avec une phrase de passe à part et ordonne les effacements.</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>Personne</translation>
        </message>
        <message>
            <source>Plans sessions, keeps courses and partners, sets quotas. Sees figures, and no registered person.</source>
            <translation>Planifie les sessions, gère les formations et les partenaires, fixe les quotas. Voit les chiffres, mais aucune des personnes inscrites.</translation>
        </message>
        <message>
            <source>Remove this role</source>
            <translation>Retirer ce rôle</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Rôle</translation>
        </message>
        <message>
            <source>Takes in bundles, registers, corrects, settles conflicts, exports. Sees everything about people except sealed answers.</source>
            <translation>Reçoit les lots, inscrit, corrige, tranche les conflits, exporte. Voit toutes les données des personnes, sauf les réponses scellées.</translation>
        </message>
        <message>
            <source>The roles of {name} are now: {roles}.</source>
            <translation>Désormais, {name} a : {roles}.</translation>
        </message>
        <message>
            <source>What each may do</source>
            <translation>Ce que permet chaque rôle</translation>
        </message>
        <message>
            <source>administrator</source>
            <translation>administration</translation>
        </message>
        <message>
            <source>hidden</source>
            <translation>masqué</translation>
        </message>
        <message>
            <source>no role</source>
            <translation>aucun rôle</translation>
        </message>
        <message>
            <source>officer</source>
            <translation>responsable des données</translation>
        </message>
        <message>
            <source>programme</source>
            <translation>programme</translation>
        </message>
        <message>
            <source>protected desk</source>
            <translation>espace protégé</translation>
        </message>
        <message>
            <source>{name}: {roles}</source>
            <translation>{name} : {roles}</translation>
        </message>
    </context>
    <context>
        <name>Seeing</name>
        <message>
            <source>All that is kept about the person is in {file}.</source>
            <translation>Tout ce qui est conservé sur la personne est dans : {file}</translation>
        </message>
        <message>
            <source>All that is kept: {name}</source>
            <translation>Tout ce qui est conservé : {name}</translation>
        </message>
        <message>
            <source>For the person to read. Nothing of anybody else is on it.</source>
            <translation>À lire par la personne. Rien sur quelqu’un d’autre n’y figure.</translation>
        </message>
        <message>
            <source>For the person to read: what is kept on this laptop. Head office may keep more.</source>
            <translation>À lire par la personne : ce que cet ordinateur conserve. Le siège peut en avoir plus.</translation>
        </message>
        <message>
            <source>Show all that is kept</source>
            <translation>Montrer tout ce qui est conservé</translation>
        </message>
        <message>
            <source>The page as it is printed</source>
            <translation>La page telle qu’elle s’imprime</translation>
        </message>
        <message>
            <source>make a PDF to print</source>
            <translation>préparer un PDF à imprimer</translation>
        </message>
        <message>
            <source>read on</source>
            <translation>lire la suite</translation>
        </message>
    </context>
    <context>
        <name>Sessions</name>
        <message numerus="yes">
            <source>%Ln sessions written: {file}</source>
            <translation>
                <numerusform>%Ln session écrite : {file}</numerusform>
                <numerusform>%Ln sessions écrites : {file}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n lines may be several people: look for these one by one.</source>
            <translation>
                <numerusform>%n ligne peut désigner plusieurs personnes : cherchez-la à part.</numerusform>
                <numerusform>%n lignes peuvent désigner plusieurs personnes : cherchez-les une à une.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n lines name nobody who is registered. Import the table into the session once it is planned: they are registered and expected.</source>
            <translation>
                <numerusform>%n ligne ne désigne aucune personne enregistrée. Une fois la session planifiée, importez-y le tableau : la personne sera enregistrée et attendue.</numerusform>
                <numerusform>%n lignes ne désignent aucune personne enregistrée. Une fois la session planifiée, importez-y le tableau : ces personnes seront enregistrées et attendues.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people are expected.</source>
            <translation>
                <numerusform>%n personne est attendue.</numerusform>
                <numerusform>%n personnes sont attendues.</numerusform>
            </translation>
        </message>
        <message>
            <source>2026.03.14</source>
            <translation>2026.03.14</translation>
        </message>
        <message>
            <source>A course is needed</source>
            <translation>Une formation est nécessaire</translation>
        </message>
        <message>
            <source>A day is needed, such as 2026.03.14</source>
            <translation>Un jour est nécessaire, par exemple 2026.03.14</translation>
        </message>
        <message>
            <source>A number from 1 to 60</source>
            <translation>Un nombre de 1 à 60</translation>
        </message>
        <message>
            <source>A number, or leave it empty</source>
            <translation>Un nombre, ou laissez vide</translation>
        </message>
        <message>
            <source>Arrivals</source>
            <translation>Arrivées</translation>
        </message>
        <message>
            <source>Attendance</source>
            <translation>Présences</translation>
        </message>
        <message>
            <source>Attendance that was marked stays as it is.</source>
            <translation>Les présences notées restent telles quelles.</translation>
        </message>
        <message>
            <source>Before and after</source>
            <translation>Avant et après</translation>
        </message>
        <message>
            <source>Call off</source>
            <translation>Annuler la session</translation>
        </message>
        <message numerus="yes">
            <source>Called off: %n sessions</source>
            <translation>
                <numerusform>%n session annulée</numerusform>
                <numerusform>%n sessions annulées</numerusform>
            </translation>
        </message>
        <message>
            <source>Called off: {course}</source>
            <translation>Annulée : {course}</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Modifier</translation>
        </message>
        <message>
            <source>Change the session</source>
            <translation>Modifier la session</translation>
        </message>
        <message>
            <source>Choose a course from the list</source>
            <translation>Choisissez une formation dans la liste</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Clore</translation>
        </message>
        <message numerus="yes">
            <source>Closed: %n sessions</source>
            <translation>
                <numerusform>%n session clôturée</numerusform>
                <numerusform>%n sessions clôturées</numerusform>
            </translation>
        </message>
        <message>
            <source>Closed: {course}</source>
            <translation>Session clôturée : {course}</translation>
        </message>
        <message>
            <source>Contributions, partners</source>
            <translation>Contributions, partenaires</translation>
        </message>
        <message>
            <source>Copy from</source>
            <translation>Copier</translation>
        </message>
        <message>
            <source>Course</source>
            <translation>Formation</translation>
        </message>
        <message>
            <source>Course and date are enough. The rest can follow.</source>
            <translation>La formation et la date suffisent. Le reste peut suivre.</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Date</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Supprimer</translation>
        </message>
        <message numerus="yes">
            <source>Delete %n sessions?</source>
            <translation>
                <numerusform>Supprimer %n session ?</numerusform>
                <numerusform>Supprimer %n sessions ?</numerusform>
            </translation>
        </message>
        <message>
            <source>Delete the session {course}?</source>
            <translation>Supprimer la session {course} ?</translation>
        </message>
        <message numerus="yes">
            <source>Deleted: %n sessions</source>
            <translation>
                <numerusform>%n session supprimée</numerusform>
                <numerusform>%n sessions supprimées</numerusform>
            </translation>
        </message>
        <message>
            <source>Deleted: {course}</source>
            <translation>Supprimée : {course}</translation>
        </message>
        <message>
            <source>Drop what was typed</source>
            <translation>Effacer la saisie</translation>
        </message>
        <message>
            <source>Everything is here.</source>
            <translation>Rien ne manque.</translation>
        </message>
        <message>
            <source>Expected people</source>
            <translation>Qui est attendu</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exporter</translation>
        </message>
        <message>
            <source>Export sessions</source>
            <translation>Exporter des sessions</translation>
        </message>
        <message>
            <source>Facilitators</source>
            <translation>Animation</translation>
        </message>
        <message>
            <source>Facilitators and partners</source>
            <translation>Animation et partenaires</translation>
        </message>
        <message>
            <source>Facilitators who are linked to nobody</source>
            <translation>Animation : noms reliés à personne</translation>
        </message>
        <message>
            <source>First half-day</source>
            <translation>Début</translation>
        </message>
        <message>
            <source>Follows from session</source>
            <translation>Session d’origine</translation>
        </message>
        <message>
            <source>From a table</source>
            <translation>Depuis un tableau</translation>
        </message>
        <message>
            <source>From today on, without confidential courses and facilitators.</source>
            <translation>À partir d’aujourd’hui, sans les formations confidentielles ni les noms de l’animation.</translation>
        </message>
        <message>
            <source>Guardians’ consents to follow</source>
            <translation>Accords à venir des responsables légaux</translation>
        </message>
        <message>
            <source>Half-day {number} has marks</source>
            <translation>Présences déjà notées, demi-journée {number}</translation>
        </message>
        <message>
            <source>Half-days</source>
            <translation>Demi-journées</translation>
        </message>
        <message>
            <source>Half-days without a mark</source>
            <translation>Demi-journées sans marque</translation>
        </message>
        <message>
            <source>How it is held</source>
            <translation>Forme</translation>
        </message>
        <message>
            <source>How many others were there</source>
            <translation>Combien d’autres étaient là</translation>
        </message>
        <message>
            <source>In the order of the list.</source>
            <translation>Dans l’ordre de la liste.</translation>
        </message>
        <message>
            <source>Link</source>
            <translation>Lien</translation>
        </message>
        <message>
            <source>Minors whose guardian was not asked</source>
            <translation>Responsable légal non interrogé</translation>
        </message>
        <message>
            <source>My sessions</source>
            <translation>Mes sessions</translation>
        </message>
        <message>
            <source>New session</source>
            <translation>Nouvelle session</translation>
        </message>
        <message>
            <source>No sessions yet</source>
            <translation>Aucune session pour l’instant</translation>
        </message>
        <message>
            <source>Nobody is noted as leading</source>
            <translation>Aucune animation principale notée</translation>
        </message>
        <message>
            <source>Nobody observed it</source>
            <translation>Personne ne l’a observée</translation>
        </message>
        <message>
            <source>Not all is noted in {course}: close it by itself.</source>
            <translation>Tout n’est pas renseigné pour {course} : cette session se clôt seule.</translation>
        </message>
        <message>
            <source>Not in the list: choose one that is</source>
            <translation>Absent de la liste : choisissez un élément de la liste</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Pas maintenant</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Notes</translation>
        </message>
        <message>
            <source>Once more</source>
            <translation>Encore une fois</translation>
        </message>
        <message>
            <source>Open again</source>
            <translation>Rouvrir</translation>
        </message>
        <message numerus="yes">
            <source>Open again: %n sessions</source>
            <translation>
                <numerusform>%n session rouverte</numerusform>
                <numerusform>%n sessions rouvertes</numerusform>
            </translation>
        </message>
        <message>
            <source>Open again: {course}</source>
            <translation>Session rouverte : {course}</translation>
        </message>
        <message>
            <source>Origin and notes</source>
            <translation>Origine et notes</translation>
        </message>
        <message>
            <source>Others present</source>
            <translation>Autres personnes présentes</translation>
        </message>
        <message>
            <source>Partner organisations</source>
            <translation>Organisations partenaires</translation>
        </message>
        <message>
            <source>Partners without a part</source>
            <translation>Partenaires sans rôle</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Personnes</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Lieu</translation>
        </message>
        <message>
            <source>Plan the first session and register people as they arrive. What was noted on paper can be entered later, by line numbers.</source>
            <translation>Planifiez la première session et inscrivez les personnes aux arrivées. Ce qui a été noté sur papier peut être saisi ensuite, par numéros de ligne.</translation>
        </message>
        <message>
            <source>Plan the session</source>
            <translation>Planifier la session</translation>
        </message>
        <message>
            <source>Planned by</source>
            <translation>Planifié par</translation>
        </message>
        <message>
            <source>Planned on</source>
            <translation>Planifié sur</translation>
        </message>
        <message>
            <source>Planned once more: {course}, {day}</source>
            <translation>Planifiée encore une fois : {course}, {day}</translation>
        </message>
        <message>
            <source>Planned: {course}, {day}</source>
            <translation>Session prévue : {course}, {day}</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>Projet</translation>
        </message>
        <message>
            <source>Promises are shown once {key} on your own page has said which record is yours.</source>
            <translation>Les promesses s’affichent une fois que {key}, sur votre propre page, a dit quelle fiche est la vôtre.</translation>
        </message>
        <message>
            <source>Promises whose day is over</source>
            <translation>Promesses dont le jour est passé</translation>
        </message>
        <message>
            <source>Promises without a day</source>
            <translation>Promesses sans date</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Enregistrer</translation>
        </message>
        <message>
            <source>Saving…</source>
            <translation>Enregistrement…</translation>
        </message>
        <message>
            <source>Seats</source>
            <translation>Places</translation>
        </message>
        <message>
            <source>See the people</source>
            <translation>Voir les personnes</translation>
        </message>
        <message>
            <source>Sessions</source>
            <translation>Sessions</translation>
        </message>
        <message>
            <source>Soum</source>
            <translation>Soum</translation>
        </message>
        <message>
            <source>State</source>
            <translation>État</translation>
        </message>
        <message>
            <source>Still open</source>
            <translation>Encore à faire</translation>
        </message>
        <message numerus="yes">
            <source>The filters hide %Ln sessions. {key} takes the filters off.</source>
            <translation>
                <numerusform>Les filtres cachent %Ln session. {key} retire les filtres.</numerusform>
                <numerusform>Les filtres cachent %Ln sessions. {key} retire les filtres.</numerusform>
            </translation>
        </message>
        <message>
            <source>The latest first.</source>
            <translation>Les plus récentes d’abord.</translation>
        </message>
        <message>
            <source>The link is copied.</source>
            <translation>Le lien est copié.</translation>
        </message>
        <message>
            <source>The link of a session online</source>
            <translation>Le lien de la session en ligne</translation>
        </message>
        <message>
            <source>The list has several of that name: choose one by its code</source>
            <translation>La liste en a plusieurs de ce nom : choisissez par le code</translation>
        </message>
        <message>
            <source>The rest is as on {day}. What you typed yourself stays.</source>
            <translation>Le reste est comme la dernière fois : {day}. Ce que vous avez saisi reste.</translation>
        </message>
        <message>
            <source>The session is changed</source>
            <translation>Session modifiée</translation>
        </message>
        <message>
            <source>There are none</source>
            <translation>Aucune</translation>
        </message>
        <message>
            <source>This cannot be kept. Shorten it or leave it empty.</source>
            <translation>Impossible à garder. Raccourcissez ou laissez vide.</translation>
        </message>
        <message>
            <source>Time and seats</source>
            <translation>Horaire et places</translation>
        </message>
        <message>
            <source>What grew out of them</source>
            <translation>Ce qui en est né</translation>
        </message>
        <message>
            <source>What you typed earlier is here again. It is not saved yet.</source>
            <translation>Votre saisie précédente a été retrouvée. Elle n’est pas encore enregistrée.</translation>
        </message>
        <message>
            <source>Where it is held</source>
            <translation>Où elle a lieu</translation>
        </message>
        <message>
            <source>Which sessions</source>
            <translation>Quelles sessions</translation>
        </message>
        <message>
            <source>Which table names the people</source>
            <translation>Quel tableau nomme les personnes</translation>
        </message>
        <message>
            <source>Who is expected</source>
            <translation>Qui est attendu</translation>
        </message>
        <message>
            <source>afternoon</source>
            <translation>après-midi</translation>
        </message>
        <message>
            <source>all sessions</source>
            <translation>toutes les sessions</translation>
        </message>
        <message>
            <source>as last time</source>
            <translation>comme la dernière fois</translation>
        </message>
        <message>
            <source>called off</source>
            <translation>annulée</translation>
        </message>
        <message>
            <source>called off, but people were there</source>
            <translation>annulée, mais des personnes y étaient</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>modifié</translation>
        </message>
        <message>
            <source>choose</source>
            <translation>choisir</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>clôturées</translation>
        </message>
        <message>
            <source>copy the link</source>
            <translation>copier le lien</translation>
        </message>
        <message>
            <source>course unknown</source>
            <translation>formation inconnue</translation>
        </message>
        <message>
            <source>deleted, but people were there</source>
            <translation>supprimée, mais des personnes y étaient</translation>
        </message>
        <message>
            <source>expected: {count}</source>
            <translation>attendus : {count}</translation>
        </message>
        <message>
            <source>follows from it</source>
            <translation>elle en découle</translation>
        </message>
        <message>
            <source>from the list, or a new one</source>
            <translation>dans la liste, ou nouvelle</translation>
        </message>
        <message>
            <source>half-days: {count}</source>
            <translation>demi-journées : {count}</translation>
        </message>
        <message>
            <source>if it was promised there</source>
            <translation>si l’engagement y a été pris</translation>
        </message>
        <message>
            <source>in person</source>
            <translation>en présentiel</translation>
        </message>
        <message>
            <source>it follows from this one</source>
            <translation>celle-ci en découle</translation>
        </message>
        <message>
            <source>morning</source>
            <translation>matin</translation>
        </message>
        <message>
            <source>my sessions</source>
            <translation>mes sessions</translation>
        </message>
        <message>
            <source>new session</source>
            <translation>nouvelle session</translation>
        </message>
        <message>
            <source>no limit</source>
            <translation>sans limite</translation>
        </message>
        <message>
            <source>nobody yet</source>
            <translation>personne encore</translation>
        </message>
        <message>
            <source>not closed</source>
            <translation>non close</translation>
        </message>
        <message>
            <source>nothing, begin empty</source>
            <translation>rien, commencer vide</translation>
        </message>
        <message>
            <source>number of those who are not registered</source>
            <translation>nombre de personnes non inscrites</translation>
        </message>
        <message>
            <source>of a session online</source>
            <translation>d’une session en ligne</translation>
        </message>
        <message>
            <source>online</source>
            <translation>en ligne</translation>
        </message>
        <message>
            <source>open the session</source>
            <translation>ouvrir la session</translation>
        </message>
        <message>
            <source>others present: {count}</source>
            <translation>autres personnes : {count}</translation>
        </message>
        <message>
            <source>over, not closed</source>
            <translation>finies, non clôturées</translation>
        </message>
        <message>
            <source>participants: {count}</source>
            <translation>participantes et participants : {count}</translation>
        </message>
        <message>
            <source>participants: {count} of {seats}</source>
            <translation>participantes et participants : {count} sur {seats}</translation>
        </message>
        <message>
            <source>planned</source>
            <translation>prévues</translation>
        </message>
        <message>
            <source>planned sessions, for a calendar</source>
            <translation>sessions prévues, pour un calendrier</translation>
        </message>
        <message>
            <source>present by half-day: {counts}</source>
            <translation>présents par demi-journée : {counts}</translation>
        </message>
        <message>
            <source>school, hall</source>
            <translation>établissement, salle</translation>
        </message>
        <message>
            <source>seats: {count}</source>
            <translation>places : {count}</translation>
        </message>
        <message>
            <source>see to it</source>
            <translation>compléter</translation>
        </message>
        <message>
            <source>sessions</source>
            <translation>sessions</translation>
        </message>
        <message>
            <source>sessions: {count}</source>
            <translation>sessions : {count}</translation>
        </message>
        <message>
            <source>sessions: {count} of {total}</source>
            <translation>sessions : {count} sur {total}</translation>
        </message>
        <message>
            <source>still open: {count}</source>
            <translation>encore ouvert : {count}</translation>
        </message>
        <message>
            <source>strike out, or back</source>
            <translation>rayer ou rétablir</translation>
        </message>
        <message>
            <source>struck out</source>
            <translation>rayé</translation>
        </message>
        <message>
            <source>the people of {day}</source>
            <translation>les personnes du {day}</translation>
        </message>
        <message>
            <source>those shown</source>
            <translation>celles de la liste affichée</translation>
        </message>
        <message>
            <source>today</source>
            <translation>aujourd’hui</translation>
        </message>
        <message>
            <source>today and later</source>
            <translation>aujourd’hui et après</translation>
        </message>
        <message>
            <source>with commas or ; between</source>
            <translation>séparées par des virgules ou points-virgules</translation>
        </message>
    </context>
    <context>
        <name>Settings</name>
        <message numerus="yes">
            <source>%n minutes without a key press</source>
            <translation>
                <numerusform>%n minute sans frappe</numerusform>
                <numerusform>%n minutes sans frappe</numerusform>
            </translation>
        </message>
        <message>
            <source>All is well with: {names}</source>
            <translation>Tout va bien : {names}</translation>
        </message>
        <message>
            <source>All keys are there.</source>
            <translation>Toutes les clés sont là.</translation>
        </message>
        <message>
            <source>Back to the settings</source>
            <translation>Retour aux paramètres</translation>
        </message>
        <message>
            <source>Back up now</source>
            <translation>Sauvegarder maintenant</translation>
        </message>
        <message>
            <source>Backing up…</source>
            <translation>Sauvegarde…</translation>
        </message>
        <message>
            <source>Backup</source>
            <translation>Sauvegarde</translation>
        </message>
        <message>
            <source>Bundles that came in</source>
            <translation>Lots reçus</translation>
        </message>
        <message>
            <source>Calendar</source>
            <translation>Calendrier</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Change the PIN</source>
            <translation>Changer le code PIN</translation>
        </message>
        <message>
            <source>Change the passphrase</source>
            <translation>Changer de phrase de passe</translation>
        </message>
        <message>
            <source>Changes take effect at once.</source>
            <translation>Chaque choix prend effet aussitôt.</translation>
        </message>
        <message>
            <source>Changing…</source>
            <translation>Changement…</translation>
        </message>
        <message>
            <source>Check this installation</source>
            <translation>Vérifier cette installation</translation>
        </message>
        <message>
            <source>Checking…</source>
            <translation>Vérification…</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>Couleurs</translation>
        </message>
        <message>
            <source>Computer</source>
            <translation>Ordinateur</translation>
        </message>
        <message>
            <source>Computers that receive by themselves</source>
            <translation>Ordinateurs qui reçoivent d’eux-mêmes</translation>
        </message>
        <message>
            <source>Current passphrase</source>
            <translation>Phrase de passe actuelle</translation>
        </message>
        <message>
            <source>Each person has a passphrase, and every entry shows who made it. To change over, lock the screen ({key}). Another person can finish what you began to type.</source>
            <translation>À chaque personne sa phrase de passe, et chaque saisie porte un nom. Pour passer la main, verrouillez ({key}) ; ce que l’une a commencé, une autre peut le finir.</translation>
        </message>
        <message>
            <source>Encryption of the disk</source>
            <translation>Chiffrement du disque</translation>
        </message>
        <message>
            <source>End its work</source>
            <translation>Mettre fin à son travail</translation>
        </message>
        <message>
            <source>Enter alone opens it now. Anybody who uses your account on this computer while you are logged in can read everything. A lost laptop is safe only if your account is locked.</source>
            <translation>La seule touche Entrée l’ouvre désormais. Toute personne qui utilise votre compte ouvert peut tout lire ; en cas de perte, le registre n’est à l’abri que si le compte est verrouillé.</translation>
        </message>
        <message>
            <source>Entries</source>
            <translation>Données</translation>
        </message>
        <message>
            <source>Entries on their way</source>
            <translation>Fiches en chemin</translation>
        </message>
        <message>
            <source>Every entry is as fieldreg wrote it.</source>
            <translation>Chaque donnée est telle que fieldreg l’a écrite.</translation>
        </message>
        <message>
            <source>Every page was read and is whole.</source>
            <translation>Chaque page a été lue et est entière.</translation>
        </message>
        <message>
            <source>Exchange when a stick can go to head office.</source>
            <translation>Faites un échange dès qu’une clé USB peut partir vers le siège.</translation>
        </message>
        <message>
            <source>Faults of the program</source>
            <translation>Erreurs du programme</translation>
        </message>
        <message>
            <source>Faults of the program, without names: {file}</source>
            <translation>Erreurs du programme, sans aucun nom : {file}</translation>
        </message>
        <message>
            <source>File for support</source>
            <translation>Fichier d’assistance</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Dossier</translation>
        </message>
        <message>
            <source>Free software under the Apache License 2.0</source>
            <translation>Logiciel libre sous licence Apache 2.0</translation>
        </message>
        <message>
            <source>Head office</source>
            <translation>Siège</translation>
        </message>
        <message>
            <source>Head office’s keys</source>
            <translation>Clés du siège</translation>
        </message>
        <message>
            <source>How it looks</source>
            <translation>Apparence</translation>
        </message>
        <message>
            <source>It differs from the new PIN.</source>
            <translation>Il diffère du nouveau code PIN.</translation>
        </message>
        <message>
            <source>It differs from the new passphrase.</source>
            <translation>Elle diffère de la nouvelle phrase de passe.</translation>
        </message>
        <message>
            <source>It is on this computer’s own disk.</source>
            <translation>Il est sur le disque de cet ordinateur.</translation>
        </message>
        <message>
            <source>It is the one that was kept.</source>
            <translation>C’est celle qui a été conservée.</translation>
        </message>
        <message>
            <source>It is the one that wrote here last.</source>
            <translation>C’est bien lui qui a écrit ici en dernier.</translation>
        </message>
        <message>
            <source>It opens with your passphrase.</source>
            <translation>Il s’ouvre avec votre phrase de passe.</translation>
        </message>
        <message>
            <source>It says {today}.</source>
            <translation>Il indique : {today}.</translation>
        </message>
        <message>
            <source>It takes effect when the program is next started.</source>
            <translation>Prend effet au prochain démarrage du programme.</translation>
        </message>
        <message>
            <source>It was made before the keys were changed, and lacks the new ones.</source>
            <translation>Elle date d’avant le changement des clés et ne contient pas les nouvelles.</translation>
        </message>
        <message>
            <source>Keep the entries as they stand</source>
            <translation>Garder les données telles quelles</translation>
        </message>
        <message>
            <source>Keep the entries as they stand?</source>
            <translation>Garder les données telles quelles ?</translation>
        </message>
        <message>
            <source>Keep them</source>
            <translation>Les garder</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Clés</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Langue</translation>
        </message>
        <message>
            <source>Laptops that are not confirmed</source>
            <translation>Ordinateurs non confirmés</translation>
        </message>
        <message>
            <source>Last backup: {day}</source>
            <translation>Dernière sauvegarde : {day}</translation>
        </message>
        <message>
            <source>Last made {on}.</source>
            <translation>Dernière : {on}.</translation>
        </message>
        <message>
            <source>Let another officer in</source>
            <translation>Ajouter une personne</translation>
        </message>
        <message>
            <source>Let another trainer in</source>
            <translation>Ajouter une personne</translation>
        </message>
        <message>
            <source>Let in</source>
            <translation>Ajouter</translation>
        </message>
        <message>
            <source>List of places</source>
            <translation>Liste des lieux</translation>
        </message>
        <message>
            <source>List of places: {number}</source>
            <translation>Liste des lieux : {number}</translation>
        </message>
        <message>
            <source>List of who was erased</source>
            <translation>Liste des personnes effacées</translation>
        </message>
        <message>
            <source>Lock and passphrase</source>
            <translation>Verrouillage et phrase de passe</translation>
        </message>
        <message>
            <source>Lock automatically after</source>
            <translation>Verrouiller automatiquement après</translation>
        </message>
        <message>
            <source>Make one now, on a stick that is kept apart from this computer.</source>
            <translation>Faites-en une maintenant, sur une clé USB gardée loin de cet ordinateur.</translation>
        </message>
        <message>
            <source>Make one now.</source>
            <translation>Faites-en une maintenant.</translation>
        </message>
        <message>
            <source>Make room before the disk is full.</source>
            <translation>Libérez de la place avant que le disque soit plein.</translation>
        </message>
        <message>
            <source>Name; every entry says who made it</source>
            <translation>Nom ; chaque saisie le porte</translation>
        </message>
        <message>
            <source>New PIN once more</source>
            <translation>Nouveau code PIN, encore une fois</translation>
        </message>
        <message>
            <source>New PIN, 4–8 digits</source>
            <translation>Nouveau code PIN, 4 à 8 chiffres</translation>
        </message>
        <message>
            <source>New passphrase</source>
            <translation>Nouvelle phrase de passe</translation>
        </message>
        <message>
            <source>New passphrase once more</source>
            <translation>Nouvelle phrase de passe, encore une fois</translation>
        </message>
        <message>
            <source>No backup was made yet.</source>
            <translation>Aucune sauvegarde pour l’instant.</translation>
        </message>
        <message>
            <source>No copy on paper has all of them; make one.</source>
            <translation>Aucune copie sur papier ne les contient toutes ; faites-en une.</translation>
        </message>
        <message>
            <source>None was made yet.</source>
            <translation>Aucune pour l’instant.</translation>
        </message>
        <message>
            <source>Noted so far: {faults}.</source>
            <translation>Notées jusqu’ici : {faults}.</translation>
        </message>
        <message>
            <source>One locked file with everything. Nobody can open it without your passphrase.</source>
            <translation>Un seul fichier verrouillé, avec tout. Personne ne peut l’ouvrir sans votre phrase de passe.</translation>
        </message>
        <message>
            <source>Opening</source>
            <translation>Ouverture</translation>
        </message>
        <message>
            <source>Opens this computer no longer: {name}. What they wrote stays.</source>
            <translation>N’ouvre plus cet ordinateur : {name}. Ses saisies restent.</translation>
        </message>
        <message>
            <source>Passphrases and officers</source>
            <translation>Phrases de passe et responsables</translation>
        </message>
        <message>
            <source>Passphrases and trainers</source>
            <translation>Phrases de passe et personnes</translation>
        </message>
        <message>
            <source>People on this computer only: {here}, on the way: {way}, at head office: {held}.</source>
            <translation>Personnes : sur cet ordinateur seul {here}, en chemin {way}, au siège {held}.</translation>
        </message>
        <message>
            <source>Read them to head office when it asks, and only when you know the voice.</source>
            <translation>Lisez-les au siège quand il les demande, et seulement si vous reconnaissez la voix.</translation>
        </message>
        <message>
            <source>Receives no more: {name}. If it was lost, take its user from the database’s server and draw another key under Head office’s keys.</source>
            <translation>Ne reçoit plus : {name}. S’il a été perdu, retirez son utilisateur du serveur de la base et tirez une autre clé sous « Clés du siège ».</translation>
        </message>
        <message>
            <source>Register</source>
            <translation>Registre</translation>
        </message>
        <message>
            <source>Remove the PIN</source>
            <translation>Supprimer le code PIN</translation>
        </message>
        <message>
            <source>Room on the disk</source>
            <translation>Espace sur le disque</translation>
        </message>
        <message>
            <source>Same register as before</source>
            <translation>Même registre qu’avant</translation>
        </message>
        <message>
            <source>Set a PIN</source>
            <translation>Choisir un code PIN</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Paramètres</translation>
        </message>
        <message>
            <source>Size of texts</source>
            <translation>Taille des textes</translation>
        </message>
        <message>
            <source>Take out</source>
            <translation>Retirer</translation>
        </message>
        <message>
            <source>The PIN is removed. Your passphrase takes the laptop back.</source>
            <translation>Le code PIN est supprimé. La phrase de passe reprend l’ordinateur.</translation>
        </message>
        <message>
            <source>The PIN or your passphrase takes the laptop back from a trainee.</source>
            <translation>Le code PIN ou la phrase de passe reprend l’ordinateur confié.</translation>
        </message>
        <message>
            <source>The backup is made and was opened to prove it: {name}</source>
            <translation>Sauvegarde faite, et ouverte pour le prouver : {name}</translation>
        </message>
        <message>
            <source>The eight words of this laptop</source>
            <translation>Les huit mots de cet ordinateur</translation>
        </message>
        <message>
            <source>The new PIN takes the laptop back from now on.</source>
            <translation>Le nouveau code PIN est en vigueur.</translation>
        </message>
        <message>
            <source>The new passphrase is valid from now on.</source>
            <translation>La nouvelle phrase de passe est en vigueur.</translation>
        </message>
        <message>
            <source>The register is, but the system may write what is on the screen to the disk when memory is tight or the computer sleeps. Have the disk encrypted.</source>
            <translation>Le registre l’est, mais le système peut écrire sur le disque ce qui est à l’écran quand la mémoire manque ou que l’ordinateur se met en veille. Faites chiffrer le disque.</translation>
        </message>
        <message>
            <source>This computer’s disk or its swap is not encrypted.</source>
            <translation>Le disque de cet ordinateur, ou son espace d’échange, n’est pas chiffré.</translation>
        </message>
        <message>
            <source>This installation</source>
            <translation>Cette installation</translation>
        </message>
        <message>
            <source>This is not the current passphrase.</source>
            <translation>Ce n’est pas la phrase de passe actuelle.</translation>
        </message>
        <message>
            <source>Trainer’s laptop</source>
            <translation>Ordinateur de terrain</translation>
        </message>
        <message>
            <source>Use the new PIN</source>
            <translation>Adopter le nouveau code</translation>
        </message>
        <message>
            <source>Use the new passphrase</source>
            <translation>Adopter la nouvelle</translation>
        </message>
        <message>
            <source>Version {version}.</source>
            <translation>Version {version}.</translation>
        </message>
        <message>
            <source>Waiting: {held}, set aside: {set_aside}, changes set aside: {changes}.</source>
            <translation>En attente : {held}, mis de côté : {set_aside}, modifications mises de côté : {changes}.</translation>
        </message>
        <message>
            <source>What opens the register</source>
            <translation>Ce qui ouvre le registre</translation>
        </message>
        <message>
            <source>What they bring</source>
            <translation>Ce qu’ils apportent</translation>
        </message>
        <message>
            <source>Where should the backup go?</source>
            <translation>Où mettre la sauvegarde ?</translation>
        </message>
        <message>
            <source>Where should the file for support go?</source>
            <translation>Où enregistrer le fichier d’assistance ?</translation>
        </message>
        <message>
            <source>Who opens this computer</source>
            <translation>Qui ouvre cet ordinateur</translation>
        </message>
        <message>
            <source>Who works at this computer</source>
            <translation>Qui travaille sur cet ordinateur</translation>
        </message>
        <message>
            <source>Who works here no longer</source>
            <translation>Qui ne travaille plus ici</translation>
        </message>
        <message>
            <source>With the key store, Enter alone opens the register for anybody who uses your account on this computer while you are logged in. A lost laptop is safe only if your account is locked.</source>
            <translation>Le trousseau l’ouvrirait avec la seule touche Entrée, pour toute personne qui utilise votre compte ouvert sur cet ordinateur : en cas de perte, le registre n’est à l’abri que si le compte est verrouillé.</translation>
        </message>
        <message>
            <source>Works here from now on: {name}</source>
            <translation>Travaille ici désormais : {name}</translation>
        </message>
        <message>
            <source>Write a file for support</source>
            <translation>Écrire un fichier d’assistance</translation>
        </message>
        <message>
            <source>Written: {name}. It names nobody and holds nothing of the register.</source>
            <translation>Fichier écrit : {name}. Il ne nomme personne et ne contient rien du registre.</translation>
        </message>
        <message>
            <source>Your passphrase</source>
            <translation>Votre phrase de passe</translation>
        </message>
        <message>
            <source>Your passphrase takes the laptop back from a trainee. A PIN is quicker; it opens nothing else.</source>
            <translation>La phrase de passe reprend l’ordinateur confié. Un code PIN est plus rapide et n’ouvre rien d’autre.</translation>
        </message>
        <message>
            <source>a passphrase alone</source>
            <translation>une phrase de passe seulement</translation>
        </message>
        <message>
            <source>as the computer has them</source>
            <translation>comme l’ordinateur</translation>
        </message>
        <message>
            <source>dark</source>
            <translation>sombres</translation>
        </message>
        <message>
            <source>fieldreg cannot tell what they said before. Do this only if you know why they were changed, or if head office told you to.</source>
            <translation>fieldreg ne peut pas dire ce qu’elles contenaient avant. Ne le faites que si vous savez pourquoi elles ont changé, ou si le siège vous l’a demandé.</translation>
        </message>
        <message>
            <source>fieldreg {number}</source>
            <translation>fieldreg {number}</translation>
        </message>
        <message>
            <source>goes in, and can be undone</source>
            <translation>entre, et peut être annulé</translation>
        </message>
        <message>
            <source>high contrast</source>
            <translation>contraste élevé</translation>
        </message>
        <message>
            <source>light</source>
            <translation>claires</translation>
        </message>
        <message>
            <source>this system’s key store too</source>
            <translation>le trousseau du système aussi</translation>
        </message>
        <message>
            <source>waits until the laptop is confirmed</source>
            <translation>attend que l’ordinateur soit confirmé</translation>
        </message>
        <message>
            <source>{free_mib} MB are free, the register takes {store_mib} MB.</source>
            <translation>Espace libre : {free_mib} Mo ; registre : {store_mib} Mo.</translation>
        </message>
        <message>
            <source>{name} · until {day}</source>
            <translation>{name} · jusqu’au {day}</translation>
        </message>
    </context>
    <context>
        <name>Shell</name>
        <message>
            <source>All keys of this page</source>
            <translation>Toutes les touches de cette page</translation>
        </message>
        <message>
            <source>Everything here is saved already.</source>
            <translation>Tout est déjà enregistré ici.</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Aide</translation>
        </message>
        <message>
            <source>Hide</source>
            <translation>Masquer</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Pages</translation>
        </message>
        <message>
            <source>Press the key to change places with</source>
            <translation>Appuyez sur la touche avec laquelle l’échanger</translation>
        </message>
        <message>
            <source>Where is the card to be written?</source>
            <translation>Où écrire la fiche ?</translation>
        </message>
        <message>
            <source>back to the page before</source>
            <translation>page précédente</translation>
        </message>
        <message>
            <source>change it</source>
            <translation>la changer</translation>
        </message>
        <message>
            <source>choose a key</source>
            <translation>choisir une touche</translation>
        </message>
        <message>
            <source>close the help</source>
            <translation>fermer l’aide</translation>
        </message>
        <message>
            <source>close the window</source>
            <translation>fermer la fenêtre</translation>
        </message>
        <message>
            <source>current page</source>
            <translation>page actuelle</translation>
        </message>
        <message>
            <source>do again what was taken back</source>
            <translation>rétablir l’action annulée</translation>
        </message>
        <message>
            <source>help</source>
            <translation>aide</translation>
        </message>
        <message>
            <source>leave it as it is</source>
            <translation>laisser tel quel</translation>
        </message>
        <message>
            <source>lock</source>
            <translation>verrouiller</translation>
        </message>
        <message>
            <source>new line</source>
            <translation>nouvelle ligne</translation>
        </message>
        <message>
            <source>print a card</source>
            <translation>imprimer une fiche</translation>
        </message>
        <message>
            <source>quit</source>
            <translation>quitter</translation>
        </message>
        <message>
            <source>save</source>
            <translation>enregistrer</translation>
        </message>
        <message>
            <source>take back what was done last</source>
            <translation>annuler la dernière action</translation>
        </message>
        <message>
            <source>take it</source>
            <translation>la prendre</translation>
        </message>
        <message>
            <source>up: {page}</source>
            <translation>remonter : {page}</translation>
        </message>
        <message>
            <source>{key} ({label}): nothing to do here now</source>
            <translation>{key} ({label}) : rien à faire ici pour l’instant</translation>
        </message>
    </context>
    <context>
        <name>Tables</name>
        <message>
            <source>Find in this list</source>
            <translation>Chercher dans cette liste</translation>
        </message>
        <message>
            <source>Sort by</source>
            <translation>Trier par</translation>
        </message>
        <message>
            <source>choose</source>
            <translation>choisir</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>replié</translation>
        </message>
        <message>
            <source>find</source>
            <translation>chercher</translation>
        </message>
        <message>
            <source>nothing yet</source>
            <translation>rien pour l’instant</translation>
        </message>
        <message>
            <source>open</source>
            <translation>déplié</translation>
        </message>
        <message>
            <source>open, close</source>
            <translation>déplier, replier</translation>
        </message>
        <message>
            <source>show all</source>
            <translation>tout montrer</translation>
        </message>
        <message>
            <source>to the rows</source>
            <translation>aux lignes</translation>
        </message>
        <message>
            <source>{count} of {total}</source>
            <translation>{count} sur {total}</translation>
        </message>
    </context>
    <context>
        <name>Today</name>
        <message numerus="yes">
            <source>%Ln files from the register are not protected</source>
            <translation>
                <numerusform>%Ln fichier exporté du registre n’est pas protégé</numerusform>
                <numerusform>%Ln fichiers exportés du registre ne sont pas protégés</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln guardians’ consents outstanding</source>
            <translation>
                <numerusform>Accord de responsable légal attendu : %Ln</numerusform>
                <numerusform>Accords de responsables légaux attendus : %Ln</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln people do not want their record kept</source>
            <translation>
                <numerusform>%Ln personne refuse que sa fiche soit conservée</numerusform>
                <numerusform>%Ln personnes refusent que leur fiche soit conservée</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n bundles are waiting</source>
            <translation>
                <numerusform>%n lot en attente</numerusform>
                <numerusform>%n lots en attente</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n bundles were set aside</source>
            <translation>
                <numerusform>%n lot mis de côté</numerusform>
                <numerusform>%n lots mis de côté</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changes were set aside</source>
            <translation>
                <numerusform>%n modification mise de côté</numerusform>
                <numerusform>%n modifications mises de côté</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n conflicts</source>
            <translation>
                <numerusform>%n conflit</numerusform>
                <numerusform>%n conflits</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n erasures are asked for</source>
            <translation>
                <numerusform>%n effacement demandé</numerusform>
                <numerusform>%n effacements demandés</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n erasures wait for laptops</source>
            <translation>
                <numerusform>%n effacement attend des ordinateurs</numerusform>
                <numerusform>%n effacements attendent des ordinateurs</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n half-days</source>
            <translation>
                <numerusform>%n demi-journée</numerusform>
                <numerusform>%n demi-journées</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n laptops have their latest reply.</source>
            <translation>
                <numerusform>%n ordinateur a sa dernière réponse.</numerusform>
                <numerusform>%n ordinateurs ont leur dernière réponse.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n laptops or versions that no officer signed</source>
            <translation>
                <numerusform>%n ordinateur ou version qu’aucun responsable n’a signé</numerusform>
                <numerusform>%n ordinateurs ou versions qu’aucun responsable n’a signés</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n laptops wait for their words</source>
            <translation>
                <numerusform>%n ordinateur attend que ses mots soient comparés</numerusform>
                <numerusform>%n ordinateurs attendent que leurs mots soient comparés</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new reports</source>
            <translation>
                <numerusform>%n nouveau rapport</numerusform>
                <numerusform>%n nouveaux rapports</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n orders that no officer signed</source>
            <translation>
                <numerusform>%n ordre qu’aucun responsable n’a signé</numerusform>
                <numerusform>%n ordres qu’aucun responsable n’a signés</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n reports wait for your signature</source>
            <translation>
                <numerusform>%n rapport attend votre signature</numerusform>
                <numerusform>%n rapports attendent votre signature</numerusform>
            </translation>
        </message>
        <message>
            <source>A backup is due</source>
            <translation>Une sauvegarde est à faire</translation>
        </message>
        <message>
            <source>A promise that is not kept yet.</source>
            <translation>Une promesse qui n’est pas encore tenue.</translation>
        </message>
        <message>
            <source>An administrator of head office gives you one, in the settings.</source>
            <translation>L’administration du siège vous en donne un, dans les paramètres.</translation>
        </message>
        <message>
            <source>An earlier bundle of the same laptop is missing.</source>
            <translation>Un lot antérieur du même ordinateur manque.</translation>
        </message>
        <message>
            <source>Another officer signed their figures. Read them, and sign them too.</source>
            <translation>Une autre personne responsable en a signé les chiffres. Lisez-les, puis signez à votre tour.</translation>
        </message>
        <message>
            <source>Anybody who has them can read them. Delete those you no longer need.</source>
            <translation>Quiconque les a peut les lire : supprimez ce qui a servi.</translation>
        </message>
        <message>
            <source>Attendance</source>
            <translation>Présences</translation>
        </message>
        <message>
            <source>Begin registering</source>
            <translation>Commencer l’inscription</translation>
        </message>
        <message>
            <source>Bundles that cannot be taken in and corrections that contradict each other are shown here as soon as they come with a stick.</source>
            <translation>Les lots qui ne peuvent pas être intégrés et les corrections qui se contredisent s’affichent ici dès qu’une clé USB les apporte.</translation>
        </message>
        <message>
            <source>Check which laptop has not exchanged since then.</source>
            <translation>Voyez quel ordinateur n’a pas fait d’échange depuis.</translation>
        </message>
        <message>
            <source>Close the session</source>
            <translation>Clore la session</translation>
        </message>
        <message>
            <source>Closed: {course}</source>
            <translation>Session clôturée : {course}</translation>
        </message>
        <message>
            <source>Copy the keys</source>
            <translation>Copier les clés</translation>
        </message>
        <message>
            <source>Entries that are about no person, such as a plan, are only on this computer.</source>
            <translation>Des saisies sans personne, comme un plan, ne sont que sur cet ordinateur.</translation>
        </message>
        <message>
            <source>Every laptop has its latest reply.</source>
            <translation>Chaque ordinateur a ce que le siège avait pour lui.</translation>
        </message>
        <message>
            <source>Exchange</source>
            <translation>Échange</translation>
        </message>
        <message>
            <source>Friday</source>
            <translation>vendredi</translation>
        </message>
        <message>
            <source>Go on registering</source>
            <translation>Continuer l’inscription</translation>
        </message>
        <message>
            <source>Head office has everything that was entered here.</source>
            <translation>Tout ce qui a été saisi ici est reçu au siège.</translation>
        </message>
        <message>
            <source>Held since: {session}. {key} notes that this kept the promise.</source>
            <translation>Tenue depuis : {session}. {key} note que la promesse est ainsi tenue.</translation>
        </message>
        <message>
            <source>If this computer is lost, nobody may get head office’s keys back.</source>
            <translation>Si cet ordinateur est perdu, personne ne récupérera peut-être les clés du siège.</translation>
        </message>
        <message>
            <source>Keys are missing on paper</source>
            <translation>Copie des clés incomplète</translation>
        </message>
        <message>
            <source>Led by: {names}</source>
            <translation>Animation : {names}</translation>
        </message>
        <message>
            <source>Look through the sticks</source>
            <translation>Examiner les clés USB</translation>
        </message>
        <message>
            <source>Monday</source>
            <translation>lundi</translation>
        </message>
        <message>
            <source>New session</source>
            <translation>Nouvelle session</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Ensuite</translation>
        </message>
        <message>
            <source>Next session: {day}</source>
            <translation>Prochaine session : {day}</translation>
        </message>
        <message>
            <source>No further session is planned.</source>
            <translation>Aucune autre session prévue.</translation>
        </message>
        <message>
            <source>No laptop was invited yet.</source>
            <translation>Aucun ordinateur n’est encore invité.</translation>
        </message>
        <message>
            <source>No session is planned</source>
            <translation>Aucune session prévue</translation>
        </message>
        <message>
            <source>Nobody obeys it. If one is right, do it again; if not, see who has the key.</source>
            <translation>Personne n’en tient compte. Si l’un est juste, faites-le à nouveau ; sinon, voyez qui a la clé.</translation>
        </message>
        <message>
            <source>Nobody obeys them. If one is right, give it again; if not, ask who runs the database.</source>
            <translation>Personne n’y obéit. Si l’un est juste, donnez-le à nouveau ; sinon, demandez à qui gère la base de données.</translation>
        </message>
        <message numerus="yes">
            <source>Nothing ever came from %n laptops.</source>
            <translation>
                <numerusform>Rien n’est jamais venu de %n ordinateur.</numerusform>
                <numerusform>Rien n’est jamais venu de %n ordinateurs.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing has been entered here yet.</source>
            <translation>Rien n’a encore été saisi ici.</translation>
        </message>
        <message>
            <source>Nothing waits for you</source>
            <translation>Rien ne vous attend</translation>
        </message>
        <message>
            <source>Nothing waits for you.</source>
            <translation>Rien ne vous attend.</translation>
        </message>
        <message>
            <source>On the left are the pages that your role may open.</source>
            <translation>À gauche se trouvent les pages que votre rôle permet d’ouvrir.</translation>
        </message>
        <message>
            <source>Open the exchange</source>
            <translation>Ouvrir l’échange</translation>
        </message>
        <message>
            <source>People registered twice are counted once as soon as you say so.</source>
            <translation>Une personne inscrite deux fois compte une fois dès que vous le dites.</translation>
        </message>
        <message>
            <source>People wrote different things without seeing it. Decide which is right.</source>
            <translation>Des personnes ont écrit des choses différentes sans le voir. Décidez laquelle est juste.</translation>
        </message>
        <message>
            <source>Plan a session; then you can register people as they arrive, without a network. You can also register people without a session.</source>
            <translation>Planifiez une session et les personnes pourront s’y inscrire à l’arrivée, sans réseau. L’inscription est aussi possible sans session.</translation>
        </message>
        <message>
            <source>Register a person</source>
            <translation>Inscrire une personne</translation>
        </message>
        <message>
            <source>Replies to the laptops</source>
            <translation>Réponses aux ordinateurs</translation>
        </message>
        <message>
            <source>Saturday</source>
            <translation>samedi</translation>
        </message>
        <message>
            <source>Session without a course</source>
            <translation>Session sans formation</translation>
        </message>
        <message>
            <source>Sunday</source>
            <translation>dimanche</translation>
        </message>
        <message>
            <source>The consent of a parent or guardian is still to follow.</source>
            <translation>L’accord d’un parent ou responsable légal(e) est encore attendu.</translation>
        </message>
        <message numerus="yes">
            <source>The entries of %n people are on their way to head office.</source>
            <translation>
                <numerusform>Les fiches de %n personne sont en chemin vers le siège.</numerusform>
                <numerusform>Les fiches de %n personnes sont en chemin vers le siège.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The entries of %n people are only on this computer.</source>
            <translation>
                <numerusform>Les fiches de %n personne ne sont que sur cet ordinateur.</numerusform>
                <numerusform>Les fiches de %n personnes ne sont que sur cet ordinateur.</numerusform>
            </translation>
        </message>
        <message>
            <source>The person is hidden until somebody orders it or not.</source>
            <translation>La personne est masquée jusqu’à une décision.</translation>
        </message>
        <message>
            <source>The promise is kept: {name}</source>
            <translation>La promesse est tenue : {name}</translation>
        </message>
        <message numerus="yes">
            <source>The replies to %n laptops are on their way.</source>
            <translation>
                <numerusform>La réponse à %n ordinateur est en route.</numerusform>
                <numerusform>Les réponses à %n ordinateurs sont en route.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The replies to %n laptops are ready to write.</source>
            <translation>
                <numerusform>La réponse à %n ordinateur est prête à être écrite.</numerusform>
                <numerusform>Les réponses à %n ordinateurs sont prêtes à être écrites.</numerusform>
            </translation>
        </message>
        <message>
            <source>Their records are not used. Decide what to do with them.</source>
            <translation>Leurs fiches ne servent plus. Décidez de ce qu’elles deviennent.</translation>
        </message>
        <message>
            <source>They are kept as they came, each with the reason.</source>
            <translation>Ils sont gardés tels qu’ils sont venus, chacun avec son motif.</translation>
        </message>
        <message>
            <source>Thursday</source>
            <translation>jeudi</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Aujourd’hui</translation>
        </message>
        <message>
            <source>Today · half-day {number} of {all}</source>
            <translation>Aujourd’hui · demi-journée {number} sur {all}</translation>
        </message>
        <message>
            <source>Tuesday</source>
            <translation>mardi</translation>
        </message>
        <message numerus="yes">
            <source>Two versions of %n fields were entered. Check which one is right.</source>
            <translation>
                <numerusform>Deux versions de %n champ se rencontrent. Voyez laquelle est juste.</numerusform>
                <numerusform>Deux versions de %n champs se rencontrent. Voyez laquelle est juste.</numerusform>
            </translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Annuler la clôture</translation>
        </message>
        <message>
            <source>Wednesday</source>
            <translation>mercredi</translation>
        </message>
        <message>
            <source>What came with them is in. They are kept with the reason.</source>
            <translation>Le reste du lot a été intégré. Elles sont gardées, avec le motif.</translation>
        </message>
        <message>
            <source>What is yours to decide is shown here as soon as it comes.</source>
            <translation>Ce qui relève de votre décision s’affiche ici dès son arrivée.</translation>
        </message>
        <message>
            <source>What they brought counts nowhere until somebody compares the eight words.</source>
            <translation>Ce qu’ils ont apporté ne compte nulle part avant que les huit mots soient comparés.</translation>
        </message>
        <message>
            <source>What waits for you</source>
            <translation>Ce qui vous attend</translation>
        </message>
        <message>
            <source>What was entered here is on its way to head office.</source>
            <translation>Ce qui a été saisi ici est en route vers le siège.</translation>
        </message>
        <message>
            <source>You have no role yet</source>
            <translation>Vous n’avez pas encore de rôle</translation>
        </message>
        <message>
            <source>absent: {count}</source>
            <translation>absences : {count}</translation>
        </message>
        <message>
            <source>choose</source>
            <translation>choisir</translation>
        </message>
        <message>
            <source>conflict</source>
            <translation>conflit</translation>
        </message>
        <message>
            <source>excused: {count}</source>
            <translation>absences excusées : {count}</translation>
        </message>
        <message>
            <source>find a person</source>
            <translation>chercher une personne</translation>
        </message>
        <message>
            <source>free seats: {count}</source>
            <translation>places libres : {count}</translation>
        </message>
        <message>
            <source>kept</source>
            <translation>tenue</translation>
        </message>
        <message>
            <source>not marked yet: {count}</source>
            <translation>non renseigné : {count}</translation>
        </message>
        <message>
            <source>open</source>
            <translation>ouvrir</translation>
        </message>
        <message>
            <source>participants: {count}. Complete the attendance and close the session.</source>
            <translation>participantes et participants : {count}. Complétez les présences et clôturez la session.</translation>
        </message>
        <message>
            <source>present: {count}</source>
            <translation>présences : {count}</translation>
        </message>
        <message>
            <source>{course}: still open</source>
            <translation>{course} : encore ouverte</translation>
        </message>
    </context>
    <context>
        <name>Undoing</name>
        <message numerus="yes">
            <source>%n answers to questions</source>
            <translation>
                <numerusform>%n réponse à une question</numerusform>
                <numerusform>%n réponses à des questions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changes</source>
            <translation>
                <numerusform>%n modification</numerusform>
                <numerusform>%n modifications</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changes were brought back.</source>
            <translation>
                <numerusform>%n modification rétablie.</numerusform>
                <numerusform>%n modifications rétablies.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changes were undone.</source>
            <translation>
                <numerusform>%n modification annulée.</numerusform>
                <numerusform>%n modifications annulées.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n consents</source>
            <translation>
                <numerusform>%n consentement</numerusform>
                <numerusform>%n consentements</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n courses</source>
            <translation>
                <numerusform>%n formation</numerusform>
                <numerusform>%n formations</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n marks</source>
            <translation>
                <numerusform>%n marque de présence</numerusform>
                <numerusform>%n marques de présence</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n partners</source>
            <translation>
                <numerusform>%n partenaire</numerusform>
                <numerusform>%n partenaires</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>%n personne</numerusform>
                <numerusform>%n personnes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n questions</source>
            <translation>
                <numerusform>%n question</numerusform>
                <numerusform>%n questions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n requests of people</source>
            <translation>
                <numerusform>%n demande de personne</numerusform>
                <numerusform>%n demandes de personnes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sealed answers</source>
            <translation>
                <numerusform>%n réponse scellée</numerusform>
                <numerusform>%n réponses scellées</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sessions</source>
            <translation>
                <numerusform>%n session</numerusform>
                <numerusform>%n sessions</numerusform>
            </translation>
        </message>
        <message>
            <source>All that came in on {day}. Nothing has changed yet.</source>
            <translation>Tout ce qui est venu le {day}. Rien n’a encore changé.</translation>
        </message>
        <message>
            <source>Also all that came after it</source>
            <translation>Aussi tout ce qui l’a suivi</translation>
        </message>
        <message>
            <source>Bring back</source>
            <translation>Rétablir</translation>
        </message>
        <message>
            <source>Bring it back</source>
            <translation>Rétablir</translation>
        </message>
        <message>
            <source>Head office brought back what it had undone. Check whether you entered anybody again in the meantime.</source>
            <translation>Le siège a rétabli tel quel ce qu’il avait annulé. Vérifiez si vous avez réinscrit quelqu’un entre-temps.</translation>
        </message>
        <message>
            <source>Head office undid what had been taken in. Nothing is lost. Do not enter anybody again; ask head office first. It can bring everything back.</source>
            <translation>Le siège a annulé ce qui était arrivé. Rien n’est perdu. Ne réinscrivez personne ; demandez d’abord au siège, qui peut tout rétablir tel quel.</translation>
        </message>
        <message>
            <source>I have read it</source>
            <translation>Lu</translation>
        </message>
        <message>
            <source>Leave it as it is</source>
            <translation>Laisser tel quel</translation>
        </message>
        <message>
            <source>No longer shown: {what}</source>
            <translation>N’apparaît plus : {what}</translation>
        </message>
        <message>
            <source>Nothing that is shown anywhere changes.</source>
            <translation>Rien de visible ne change.</translation>
        </message>
        <message>
            <source>Only this bundle</source>
            <translation>Ce lot seulement</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Motif</translation>
        </message>
        <message>
            <source>Shown again: {what}</source>
            <translation>De nouveau visible : {what}</translation>
        </message>
        <message>
            <source>Stays: {who}</source>
            <translation>Reste : {who}</translation>
        </message>
        <message>
            <source>The history keeps it, and the laptops show it.</source>
            <translation>Il reste dans l’historique et les ordinateurs l’affichent.</translation>
        </message>
        <message>
            <source>The laptops get it with the next replies.</source>
            <translation>Les ordinateurs l’apprendront avec les prochaines réponses.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Annuler l’apport</translation>
        </message>
        <message>
            <source>Undo what it brought</source>
            <translation>Annuler ce que ce lot a apporté</translation>
        </message>
        <message>
            <source>Undone by: {who}, {day}.</source>
            <translation>Annulé par : {who}, {day}.</translation>
        </message>
        <message>
            <source>What came from {laptop} on {day} and after it. Nothing has changed yet.</source>
            <translation>Ordinateur : {laptop}, {day} et ensuite. Rien n’a encore changé.</translation>
        </message>
        <message>
            <source>What came from {laptop} on {day}. Nothing has changed yet.</source>
            <translation>Ordinateur : {laptop}, {day}. Rien n’a encore changé.</translation>
        </message>
        <message>
            <source>What it brought is kept but shown nowhere. It can be brought back as it was.</source>
            <translation>Ce qu’il a apporté est conservé mais n’apparaît nulle part. On peut le rétablir tel quel.</translation>
        </message>
        <message>
            <source>What was undone on {day} on {device}. Nothing has changed yet.</source>
            <translation>Annulation du {day}, ordinateur : {device}. Rien n’a encore changé.</translation>
        </message>
        <message>
            <source>What will change</source>
            <translation>Ce qui changera</translation>
        </message>
        <message>
            <source>a consent was noted since</source>
            <translation>consentement noté depuis</translation>
        </message>
        <message>
            <source>a question was asked about it since</source>
            <translation>une question a été posée à ce sujet depuis</translation>
        </message>
        <message>
            <source>a quota was set for it since</source>
            <translation>un quota a été fixé pour elle depuis</translation>
        </message>
        <message>
            <source>a request of this person was noted since</source>
            <translation>une demande de cette personne a été notée depuis</translation>
        </message>
        <message>
            <source>an entry of another kind was made for it since</source>
            <translation>une autre entrée a été faite depuis</translation>
        </message>
        <message numerus="yes">
            <source>and %n more like these</source>
            <translation>
                <numerusform>et %n autre du même genre</numerusform>
                <numerusform>et %n autres du même genre</numerusform>
            </translation>
        </message>
        <message>
            <source>attendance was marked since</source>
            <translation>présence marquée depuis</translation>
        </message>
        <message>
            <source>bring back</source>
            <translation>rétablir</translation>
        </message>
        <message>
            <source>choose</source>
            <translation>choisir</translation>
        </message>
        <message>
            <source>corrected since</source>
            <translation>corrigé depuis</translation>
        </message>
        <message>
            <source>one person with a record that stays</source>
            <translation>une seule personne avec une fiche qui reste</translation>
        </message>
        <message>
            <source>partly undone</source>
            <translation>annulé en partie</translation>
        </message>
        <message>
            <source>sealed answers were given since</source>
            <translation>des réponses scellées ont été données depuis</translation>
        </message>
        <message>
            <source>undo</source>
            <translation>annuler l’apport</translation>
        </message>
        <message>
            <source>undone</source>
            <translation>annulé</translation>
        </message>
        <message>
            <source>used by a session since</source>
            <translation>utilisé depuis par une session</translation>
        </message>
        <message numerus="yes">
            <source>{names} and %n more</source>
            <translation>
                <numerusform>{names} et %n autre</numerusform>
                <numerusform>{names} et %n autres</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Unlock</name>
        <message>
            <source>An exchange is being finished. What is missing goes with the next one.</source>
            <translation>Un échange se termine. Ce qui manque partira avec le prochain.</translation>
        </message>
        <message>
            <source>Anywhere, with no network, nobody left out.</source>
            <translation>Partout, sans réseau, sans oublier personne.</translation>
        </message>
        <message>
            <source>Enter your passphrase.</source>
            <translation>Saisissez la phrase de passe.</translation>
        </message>
        <message>
            <source>Hello</source>
            <translation>Bonjour</translation>
        </message>
        <message>
            <source>Hide the letters</source>
            <translation>Masquer les lettres</translation>
        </message>
        <message>
            <source>Language: {name}</source>
            <translation>Langue : {name}</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Phrase de passe</translation>
        </message>
        <message>
            <source>Press Enter to open it with this system’s key store. Enter a passphrase to show who is working.</source>
            <translation>Entrée seule l’ouvre avec le trousseau du système ; une phrase de passe indique qui travaille.</translation>
        </message>
        <message>
            <source>Show the letters</source>
            <translation>Afficher les lettres</translation>
        </message>
        <message>
            <source>The passphrase is wrong. Nothing was changed. Check that the keyboard is set to the right language, and try again.</source>
            <translation>Phrase de passe incorrecte. Rien n’a changé. Vérifiez la langue du clavier, puis réessayez.</translation>
        </message>
        <message>
            <source>The register on this computer is locked.</source>
            <translation>Le registre de cet ordinateur est verrouillé.</translation>
        </message>
        <message>
            <source>This version first goes through the whole register, once: {seconds} s so far. Esc stops it.</source>
            <translation>Cette version parcourt d’abord tout le registre, une seule fois : {seconds} s pour l’instant. Échap arrête.</translation>
        </message>
        <message>
            <source>Unlock</source>
            <translation>Déverrouiller</translation>
        </message>
        <message>
            <source>Unlock now</source>
            <translation>Déverrouiller maintenant</translation>
        </message>
        <message>
            <source>Unlocking…</source>
            <translation>Déverrouillage…</translation>
        </message>
        <message>
            <source>What is registered is kept locked on this computer. It opens with a passphrase, or for anybody who uses this account while it is logged in.</source>
            <translation>Ce qui est inscrit est gardé sous clé sur cet ordinateur. Il s’ouvre avec une phrase de passe, ou pour toute personne qui utilise ce compte ouvert.</translation>
        </message>
        <message>
            <source>What is registered is kept locked on this computer. Nobody can open it without your passphrase.</source>
            <translation>Ce qui est inscrit est gardé sous clé sur cet ordinateur. Personne ne peut l’ouvrir sans votre phrase de passe.</translation>
        </message>
        <message>
            <source>What was begun is being finished. Then the passphrase is asked for here.</source>
            <translation>Ce qui a été commencé se termine. La phrase de passe sera ensuite demandée ici.</translation>
        </message>
        <message>
            <source>What was typed before this page was shown is not in it.</source>
            <translation>Ce qui a été tapé avant l’affichage de cette page n’y est pas.</translation>
        </message>
    </context>
</TS>
