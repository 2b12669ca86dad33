/** Hedges that soften the reporting itself: who says so is uncertain, or it is told at second hand. */
export const CUE_HEDGES = `
reportedly|allegedly|apparently|purportedly|supposedly|ostensibly|seemingly|rumoured|rumored|is understood to|are understood to|it is understood|is said to|are said to|was said to|were said to
is believed to|are believed to|was believed to|were believed to|is thought to|are thought to|was thought to|is reported to|are reported to|was reported to|were reported to|is rumoured to|is rumored to
is alleged to|are alleged to|was alleged to|is claimed to|are claimed to|appeared to|appears to|appear to|seemed to|seems to|seem to|signalled|signaled|hinted|implied|suggested|unconfirmed|without evidence|without providing evidence|it is said|is being called
is expected to|are expected to|was expected to|were expected to
`;
/** Hedges that soften the content. */
export const CONTENT_HEDGES = `
may|might|could|would|if|unless|likely|unlikely|possibly|perhaps|probably|potentially|presumably|conceivably|maybe|in principle|unclear whether|unclear if|unclear|not clear whether|not clear if|not clear|uncertain|appears to|appear to|appeared to|seems to|seem to|seemed to|seems|seemed|whether
reportedly|allegedly|apparently|purportedly|supposedly|is said to|are said to|is believed to|are believed to|is thought to|are thought to|is understood to|are understood to|is expected to|are expected to|was expected to|were expected to
as far as i know|as far as we know|as far as is known|to my knowledge|roughly|about|approximately|almost certainly|in theory|to some extent|more or less|tentatively|provisionally|subject to|provided that|on condition that|so long as|would like to|hopefully|arguably|in all likelihood|a possibility|the possibility|a chance
`;
/** Words that betray the writer's own inference or judgement in a sentence that quotes nobody. */
export const OUTLET_VOICE = `
reportedly|allegedly|purportedly|supposedly
it is unclear|not immediately clear|remained unclear|it's unclear|it’s unclear|it remains unclear|it was unclear|remains unclear|is unclear|was not clear|is not clear|it is not known|remains to be seen|it is likely|it's likely|it’s likely|it is unlikely|it's unlikely|it’s unlikely|it is possible|it seems|it appears|it would appear|it seemed|it appeared
likely|unlikely|presumably|arguably|perhaps|crucially|notably|tellingly|interestingly|ironically|surprisingly|unsurprisingly|predictably|curiously|clearly|evidently|apparently|seemingly|no doubt|undoubtedly|in other words|put differently|the question is|the real question|here we go again|then again|further interesting|of note|raises questions|raises the question|raising questions|suggesting that|a sign that|signalling that|signaling that|could mean|might mean|may mean|would suggest|it is hard to see|hard to imagine|after all|in effect|in reality|an important highlight|it is worth noting|worth noting|it should be noted|to be sure|of course|remarkably|desperately
`;
