package dev.plumbline.syscalls;

/**
 * A run of steps that one note is for.
 *
 * @param note what they do; empty for those before the first note
 * @param text their listing, a line each
 */
public record ProgramSection(String note, String text) {}
