package dev.plumbline.launcher.operation;

/** Where a container is put that names no {@code linux.cgroupsPath}. */
final class DefaultCgroup {

  private DefaultCgroup() {}

  static String path(String id) {
    return "/plumbline/" + id;
  }
}
