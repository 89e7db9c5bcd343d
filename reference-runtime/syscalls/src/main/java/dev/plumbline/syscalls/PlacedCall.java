package dev.plumbline.syscalls;

/**
 * A system call of a program.
 *
 * @param step the index of its step
 * @param note what the steps from the last note on are for; empty before the first note
 * @param call which
 */
public record PlacedCall(int step, String note, SyscallName call) {}
