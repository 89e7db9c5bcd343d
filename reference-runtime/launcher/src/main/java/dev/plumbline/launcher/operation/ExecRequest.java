package dev.plumbline.launcher.operation;

import dev.plumbline.spec.runtime.Process;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What {@code exec} is asked for.
 *
 * @param id of the container
 * @param process what is to run there
 * @param pidFile where the pid is written; null for nowhere
 * @param detach whether it is not waited for
 * @param preservedDescriptors how many from 3 on are handed on
 * @param ignorePaused whether a paused container is no reason to refuse
 */
public record ExecRequest(
    String id,
    Process process,
    @Nullable Path pidFile,
    boolean detach,
    int preservedDescriptors,
    boolean ignorePaused) {}
