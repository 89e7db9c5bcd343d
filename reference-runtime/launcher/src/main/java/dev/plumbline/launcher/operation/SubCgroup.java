package dev.plumbline.launcher.operation;

import dev.plumbline.launcher.Refusal;
import dev.plumbline.launcher.cgroup.ContainerCgroups;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where {@code exec} puts a process: into the container's cgroups, or into those below them. */
final class SubCgroup {

  private SubCgroup() {}

  /**
   * The directories that {@code --cgroup} asks for beside the container's own, which come first.
   *
   * @throws Refusal if one is missing, or would lie outside the container's
   */
  static List<Path> directories(String cgroupsPath, List<String> wanted) throws IOException {
    List<Path> found = new ArrayList<>();
    for (var each : wanted) {
      var colon = each.indexOf(':');
      var below = ContainerCgroups.of(cgroupsPath + "/" + each.substring(colon + 1));
      if (colon < 0) {
        found.addAll(below.directories());
      } else {
        for (var controller : each.substring(0, colon).split(",")) {
          found.add(
              below
                  .directory(controller)
                  .orElseThrow(() -> new Refusal("--cgroup " + each + ": no such controller")));
        }
      }
    }
    for (var directory : found) {
      if (!Files.isDirectory(directory)) {
        throw new Refusal("--cgroup: there is no cgroup " + directory);
      }
    }
    return found;
  }
}
