package dev.plumbline.launcher.program;

/**
 * A compiled filter: seccomp(2).
 *
 * @param instructions an array of the kernel's struct sock_filter
 * @param flags of SECCOMP_SET_MODE_FILTER
 * @param notifies whether some rule asks a listener
 * @param listenerPath the socket of who is to listen; empty where none does
 * @param listenerMetadata what is handed to it; empty for nothing
 */
public record SeccompFilter(
    byte[] instructions,
    long flags,
    boolean notifies,
    String listenerPath,
    String listenerMetadata) {}
