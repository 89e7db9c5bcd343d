package dev.plumbline.launcher.state;

import dev.plumbline.launcher.Caller;
import dev.plumbline.launcher.Refusal;
import java.io.IOException;
import java.nio.file.Path;

/** Where state is kept if nobody says where. */
public final class DefaultRoot {

  /** That of root. */
  public static final Path OF_ROOT = Path.of("/run/plumb-runtime");

  private DefaultRoot() {}

  /**
   * Below {@code /run} for root, else below the user's {@code XDG_RUNTIME_DIR}.
   *
   * @throws Refusal if a user has none
   */
  public static Path path() throws IOException {
    if (Caller.current().isRoot()) {
      return OF_ROOT;
    }
    var directory = System.getenv("XDG_RUNTIME_DIR");
    if (directory == null || directory.isEmpty()) {
      throw new Refusal("--root: is needed, since XDG_RUNTIME_DIR is not set");
    }
    return Path.of(directory).resolve(OF_ROOT.getFileName());
  }
}
