package dev.plumbline.launcher.cgroup;

/**
 * A value to be written into a cgroup's file.
 *
 * @param property that asks for it, for the message where the kernel refuses
 * @param controller whose file it is
 * @param file its name
 * @param value what is written
 */
record Setting(String property, String controller, String file, String value) {

  static Setting of(String property, String controller, String file, Object value) {
    return new Setting(property, controller, file, value.toString());
  }
}
