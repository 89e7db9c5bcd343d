package dev.plumbline.ci.engines;

import java.io.Closeable;
import java.nio.file.Path;

/** An engine that has been started. */
interface RunningEngine extends Closeable {

  /** Takes an image from an archive. */
  void load(Path archive);

  /** Removes {@link TestImage} again. */
  void unload();

  /** Removes a container, or a pod, whatever it does. */
  void remove(String container);

  /** Ends the engine's own processes. */
  @Override
  void close();
}
