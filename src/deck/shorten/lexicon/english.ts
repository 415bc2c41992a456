// English: tagged by parts of speech, so the lists hold only what grammar does not tell.
import type { Lexicon } from '../lexicon.ts';

const OPENERS = `
accordingly | additionally | after all | again | all in all | also | altogether | as a consequence | as a matter of fact
as a result | as a rule | as always | as ever | as expected | as it happens | as it turns out | as noted | as such
at the end of the day | at the same time | besides | broadly | broadly speaking | by contrast | by comparison
by extension | by now | by the same token | by the way | clearly | consequently | conversely | crucially | curiously
either way | equally | even so | eventually | evidently | finally | first | first and foremost | first of all | firstly
for example | for instance | for one thing | for the most part | for this reason | for that reason | fortunately
frankly | fundamentally | furthermore | generally | generally speaking | going forward | granted | hence | however
importantly | in a nutshell | in a sense | in a way | in addition | in any case | in any event | in brief | in closing
in conclusion | in contrast | in effect | in essence | in fact | in general | in many ways | in other words
in particular | in practice | in principle | in reality | in short | in some ways | in sum | in summary | in the end
in the final analysis | in the meantime | in this context | in this light | in this regard | in this respect
in this sense | in this way | in time | in truth | in turn | inevitably | indeed | interestingly | ironically | lastly
likewise | looking ahead | looking back | luckily | meanwhile | more broadly | more distinctively | more generally
more importantly | more precisely | more specifically | more to the point | moreover | most importantly
most of all | most strikingly | naturally | nevertheless | next | nonetheless | not surprisingly | notably | now | obviously
of course | on balance | on the contrary | on the face of it | on the one hand | on the other hand | on the whole
once again | once more | or rather | otherwise | overall | paradoxically | perhaps | perhaps most importantly
plainly | predictably | presumably | put differently | put simply | rather | regrettably | remarkably | sadly | second
second of all | secondly | similarly | simply put | so | so far | specifically | still | strictly speaking | strikingly
suffice it to say | surely | surprisingly | taken together | that is | that is to say | that said | then | therefore
third | thirdly | though | thus | to be clear | to be fair | to be sure | to begin with | to conclude | to date | to put it simply
to some extent | to start with | to sum up | to summarise | to summarize | today | too | tellingly | typically | ultimately
understandably | undoubtedly | unfortunately | unsurprisingly | usually | what is more | what's more | with this in mind
without a doubt | without doubt | yet | in the process | in that sense | in that respect | by and large | as you know
and | but | or | yes | no doubt | it seems | it is true | i think | we believe | needless to say | for good measure | so to speak
as it were | if you will | above all | all the same | all told | as well | on average | at best | at worst | at first | at last
`;

const WHO = `(?:recent |new |further |ample |much |the |our |this |these |all |several |many |earlier )*(?:evidence|experience|research|studies|study|history|data|figures|findings|results|work|analysis|surveys?|records?|numbers|practice|experiments?)`;

export const english: Lexicon = {
  knowsVerbs: true,
  openers: new Set(
    OPENERS.split(/[|\n]/)
      .map((opener) => opener.trim())
      .filter(Boolean),
  ),
  coordinators: new Set(['and', 'but', 'or', 'nor', 'yet', 'so']),
  relative:
    /^(?:(?:all|both|each|many|most|some|several|one|two|three|half|none|neither|much|few) of (?:which|whom)|(?:in|on|at|by|from|to|of|for|with|through|under|during|after|over|upon) (?:which|whom|whose)|which|who|whose)\b/,
  subordinate:
    /^(?:while|whereas|although|though|even though|as|since|because|so that|in order to|so as to|thereby|thus|just as|much as|given that|now that)\b/,
  frames: [
    /^[QA]: /,
    /^(?:and|but) (?!(?:and|but|for|yet|so|then|not|nor|only|even|if|then|what|how|why|also|still|when|because|as|unlike|despite)\b)(?=[\p{L}\p{N}])/iu,
    /^of course,? /i,
    /^the (?:first|second|third|fourth|last|other|main|chief|most important) (?:[a-z]+ )?(?:is|was) that /i,
    /^according to [^,]{3,60}, /i,
    /^for (?:now|the moment|the time being), /i,
    /^(?:it (?:is|was|has been|should be|must be|remains|seems|appears)(?: also| now| by now| widely| well| often| perhaps| equally| hardly surprising| no surprise| no accident)* ?(?:clear|noted|said|argued|worth (?:noting|remembering|saying|repeating)|important to (?:note|remember|recognise|recognize|stress)|evident|obvious|true|well known|known|said|acknowledged|understood|apparent|likely|no secret|no surprise|no coincidence|no exaggeration to say)?,? that) /i,
    /^(?:the (?:fact|truth|reality|point|bottom line|upshot|lesson|conclusion|result|answer|trouble|problem|good news|bad news|simple truth|plain fact)(?: of the matter)?(?: here)? (?:is|was|remains)(?: simply)?(?: that|:)) /i,
    /^(?:what (?:matters|this means|this shows|counts)(?: most| here)? is(?: that)?) /i,
    /^(?:there (?:is|can be|seems to be) (?:no|little) (?:doubt|question|denying)(?: that)?) /i,
    /^(?:(?:this|that|it|which) (?:also |clearly |simply |in turn |thus )*(?:means|shows|suggests|implies|demonstrates|indicates|proves) that) /i,
    /^(?:(?:we|i) (?:also |therefore |now |still |firmly |strongly )*(?:believe|think|argue|find|conclude|note|observe|know|hold|maintain|suggest|would argue|have argued|have found|have seen|have shown)(?: above| here| below)? that) /i,
    new RegExp(
      `^(?:${WHO} (?:have |has |also |clearly |consistently |strongly |repeatedly |now |all )*(?:shows?|shown|suggests?|suggested|indicates?|indicated|confirms?|confirmed|demonstrates?|demonstrated|proves?|proved|teaches|reveals?|revealed|finds?|found) that) `,
      'i',
    ),
    /^(?:i|we) (?:should|must|have to|ought to|will) (?:also |perhaps )?(?:confess|admit|add|say|stress|note|point out|acknowledge|concede) that /i,
    /^(?:(?:note|notice|remember|recall|observe|consider|keep in mind|bear in mind) (?:also )?that) /i,
    /^(?:(?:a|an|another|one|the|perhaps the|by far the) (?:[a-z-]+ ){0,3}(?:example|instance|illustration|case in point)(?: (?:of|that|which|for) [^,;:]{3,80}?)? (?:is|was|lies in|comes from|can be found in|can be seen in|is found in) (?:that )?)/i,
  ],
  fillers:
    /\b(?:therefore|thus|consequently|however|moreover|perhaps|arguably|quite|very|really|simply|actually|indeed|essentially|basically|truly|certainly|undoubtedly|literally|virtually|rather|somewhat|fairly|extremely|incredibly|remarkably|in many ways|in some ways|more or less|so to speak|as it were|of course|to some extent|in a sense|by and large)\b/gi,
  backward:
    /^(?:this|these|that|those|it(?! (?:is|was|takes|took|would be|will be) .{3,60} (?:that|to|who)\b)|its|they|their|them|he|she|his|her|such|another|both(?! .* and )|so|here|neither(?! .* nor )|either(?! .* or )|none|others?|the (?:former|latter|same|result|reason|answer|point|effect|other|second|third))\b/i,
  ordinals:
    /^(?:(?:the )?(?:first|second|third|fourth|fifth|sixth|last)(?:ly)?(?: of all)?|finally|lastly|for one thing|for another|to begin with|on the (?:one|other) hand)\b/i,
  contrasts: [
    {
      one: /^(on (?:the )?one (?:hand|side)),? /i,
      other: /^(?:but |and |while |yet )?(on the other(?: hand| side)?),? /i,
    },
    {
      one: /^(in theory|on paper|in principle|in public|in the past|formerly|in those days|then), /i,
      other: /^(?:but |and )?(in practice|in reality|in fact|in private|today|now|these days|nowadays),? /i,
    },
    {
      one: /^(before (?:\p{N}{4}|(?:the|its|their|our|his|her) [^,.;]{3,40})), /iu,
      other:
        /^(after (?:\p{N}{4}|(?:the|its|their|our|his|her) [^,.;]{3,40})|afterwards|since(?: then)?|today|now), /iu,
    },
    {
      one: /^(the (?:main |chief |great |obvious )?(?:advantages?|benefits?|strengths?|gains?|case for [^,.:;]{3,30}?))(?= (?:is|are|was|were|lies?|includes?|begins?)\b|:)/i,
      other:
        /^(?:but )?(the (?:main |chief |great |obvious )?(?:disadvantages?|drawbacks?|costs?|weakness(?:es)?|risks?|losses|price|case against [^,.:;]{3,30}?))(?= (?:is|are|was|were|lies?|includes?|begins?)\b|:)/i,
    },
    {
      one: /^(?:the )?(?:supporters|proponents|advocates|defenders|friends|optimists)\b/i,
      other: /^(?:the |its |their )?(?:opponents|critics|sceptics|skeptics|detractors|enemies|pessimists)\b/i,
    },
    { one: /^some\b(?! of (?:this|that|it)\b)/i, other: /^(?:but |and |while )?others\b/i },
  ],
  cases:
    /^((?:in|at|for|among|with|without|under|on|to|by) (?:\p{L}[\p{L}’'-]*)(?: \p{L}[\p{L}’'-]*){0,4}), /iu,
  reverses:
    /^(?:by contrast|in contrast|conversely|the (?:opposite|reverse) is true|not (?:every|all)(?! of (?:this|that|it)\b))\b/i,
  whereas: /,? (?:whereas|while) /,
  elsewhere:
    /\b(?:(?<!\bor (?:[a-z]+ ){1,3})(?:it|them)|that|this|so|those|these|one|too|there|him|her|us|will|would|do|does|did|can|could|should|may|might|is|are|was|were|has|have|had|not)$|^(?:not|nor|neither|or|why|how)\b|^(?:the )?(?:rest|same|opposite|reverse|answer|reason|question)\b/i,
  announces:
    /^(?:(?:but|and|so|yet) )?(?:there (?:are|were|is) (?:also )?)?(?:(?:we|they|it|[a-z]+) (?:see|saw|raise|raised|found|face|faced|have|had|list|make|gave?) )?(?:two|three|four|five|several|some|many|a few) (?:[a-z]+ ){0,3}(?:questions?|limitations?|objections?|explanations?|reasons?|things?|points?|schools?|problems?|steps?|lessons?|consequences?|answers?|differences?|causes?|effects?)\b[^:\d]*$|^(?=[^:\d]*$)(?:\S+ ){0,5}(?:two|three|four|five|six|several) (?:[a-z]+ )?(?:questions?|limitations?|objections?|explanations?|reasons?|problems?|lessons?|consequences?|causes?|conditions?|ways|parts|changes|decisions|proposals|arguments)\b(?: \S+){0,6}$|^(?:\p{L}+, )?(?:then )?there(?:['’]s| is| was) (?:also |then )?the [^:\d]*$|^(?:in )?what follows\b|^let me (?:put|begin|start|explain|say|add|turn|show)\b|^(?:this|the present) (?:report|article|section|chapter|page|document|note|post|essay|paper|guide|memo|memorandum|tutorial|piece|letter|column|talk|lecture) (?:is (?:for|about|meant|intended|written)\b|(?:says|tells|describes|explains|shows|discusses|examines) (?:\p{L}+ )?(?:what|how|why|which|whether)|outlines|sets out|summari[sz]es|looks at|covers)\b|^dear \p{L}|^suppose(?: that)? we\b|^what (?:i|we) [a-z]+ (?:here )?is (?:[a-z]+ )?(?:modest|simpler?|different|this|easy)$|\b(?:deserves?|merits?) (?:[a-z]+ )?(?:attention|mention|comment|discussion)$|\b(?:are|is) one of (?:two|three|four|five)$|\b(?:answer|remedy|solution|explanation|reason|idea|principle) (?:is|was) (?:[a-z]+ )?(?:simple|easy|clear|obvious)$|^the (?:chair(?:man|woman|person)?|meeting|session) (?:was )?(?:opened|closed|adjourned|welcomed)\b/iu,
  presents:
    /^(?:let me |let us |here (?:is|are) |listen |in (?:his|her|their|its|our|my) (?:own )?words\b)|\b(?:as follows|the following|below|in one (?:line|sentence)|(?:he|she|they|it) (?:put|puts|said|says|wrote))[.:]?$/i,
  weighty:
    /\b(?:must|need to|needs|should|crucial|critical|essential|key|vital|central|important|main|most|best|largest|biggest|highest|lowest|first|only|never|always|because|therefore|significant|demands?|requires?|found|shows?|means|depends?|costs?|fell|rose|grew|doubled|halved|tripled)\b/gi,
  dependent:
    /^(?:once|when|whenever|if|unless|although|though|because|while|whereas|since|as|after|before|until|where|that|which|who)\b(?![^,]*,)/i,
  dangling:
    /(?:^|\s)(?:a|an|the|of|to|in|on|at|by|for|from|with|and|or|but|nor|that|which|who|whose|whom|where|as|than|is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|should|shall|not|if|because|while|although|so|such|very|into|onto|upon|via|per|its|their|our|your|my|his|her|every|each|both|between|among|during|within|without|toward|towards|against|until|unless|despite|including)$/i,
  kept: /(?<!\p{L})(?:not|no|never|without|nor|neither|none|nothing|nobody|nowhere|cannot|unless|except|only|if|hardly|barely|scarcely|rarely|seldom|few|little|until|but|rather than|instead|provided|at least|at most|up to|regardless|irrespective|unlike|fewer)(?!\p{L})|n['’]t\b|\p{N}/iu,
};
