package dev.plumbline.ci.bench;

import org.jspecify.annotations.Nullable;

/**
 * What stays in memory between create and start, in KiB of proportional set size.
 *
 * @param aWaitingKib A's container and what belongs to it
 * @param inProcessKib the container, and its monitor, where the launcher's classes are the engine;
 *     null where that was not measured
 */
record Memory(
    long aWaitingKib,
    long bWaitingKib,
    @Nullable Long inProcessKib,
    @Nullable Long inProcessMonitorKib) {}
