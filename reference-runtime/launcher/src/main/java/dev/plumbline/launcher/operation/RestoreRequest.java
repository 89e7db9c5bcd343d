package dev.plumbline.launcher.operation;

import dev.plumbline.launcher.checkpoint.Images;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What {@code restore} is asked for.
 *
 * @param id of the container
 * @param bundle directory of its bundle
 * @param images what {@code checkpoint} has written
 * @param pidFile where the pid is written; null for nowhere
 */
public record RestoreRequest(String id, Path bundle, Images images, @Nullable Path pidFile) {}
