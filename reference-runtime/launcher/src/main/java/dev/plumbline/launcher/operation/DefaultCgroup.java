package dev.plumbline.launcher.operation;

import dev.plumbline.launcher.Caller;
import java.io.IOException;

/** Where a container is put that names no {@code linux.cgroupsPath}. */
final class DefaultCgroup {

  private DefaultCgroup() {}

  /** One for each id of this user: two users may have containers of the same id. */
  static String path(String id) throws IOException {
    var caller = Caller.current();
    return "/plumbline" + (caller.isRoot() ? "" : "-" + caller.user()) + "/" + id;
  }
}
