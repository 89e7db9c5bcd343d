package dev.plumbline.reports.model;

/**
 * What one specification or rule book got, apart from all others: de facto rules never count into a
 * specification's score.
 *
 * @param spec first segment of the clause ids, such as {@code runtime-spec} or {@code commandline}
 * @param summary verdicts on its clauses
 * @param clauses how much of it was spoken about
 */
public record Score(String spec, Summary summary, ClauseCounts clauses) {}
