package dev.plumbline.launcher.program;

/**
 * What a run of steps does, for the message where one of them fails and for the explanation.
 *
 * @param phrase such as {@code mount proc on /proc}
 * @param chapter of the clause catalogue that it serves; empty for what serves all
 */
public record Action(String phrase, String chapter) {}
