package dev.plumbline.spec.runtime.linux;

/** Kinds of Linux namespaces: {@code config-linux.md#configLinuxNamespaces}. */
public enum NamespaceType {
  PID("pid", "pid"),
  NETWORK("network", "net"),
  MOUNT("mount", "mnt"),
  IPC("ipc", "ipc"),
  UTS("uts", "uts"),
  USER("user", "user"),
  CGROUP("cgroup", "cgroup"),
  TIME("time", "time");

  private final String text;
  private final String file;

  NamespaceType(String text, String file) {
    this.text = text;
    this.file = file;
  }

  /** The name in {@code config.json}: {@code network}. */
  public String text() {
    return text;
  }

  /** The name of the link in {@code /proc/PID/ns}: {@code net}. */
  public String file() {
    return file;
  }
}
