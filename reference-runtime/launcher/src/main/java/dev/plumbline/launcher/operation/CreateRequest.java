package dev.plumbline.launcher.operation;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What {@code create} is asked for.
 *
 * @param id of the new container
 * @param bundle directory of its bundle
 * @param pidFile where the pid is written; null for nowhere
 * @param consoleSocket takes the terminal; null for none
 * @param preservedDescriptors how many from 3 on are handed on
 * @param pivot whether the root is entered by pivot_root(2)
 */
public record CreateRequest(
    String id,
    Path bundle,
    @Nullable Path pidFile,
    @Nullable Path consoleSocket,
    int preservedDescriptors,
    boolean pivot) {}
