package dev.plumbline.launcher.config;

import dev.plumbline.spec.runtime.Process;
import dev.plumbline.spec.runtime.RuntimeConfig;
import dev.plumbline.spec.runtime.User;
import dev.plumbline.spec.runtime.linux.Device;
import dev.plumbline.spec.runtime.linux.Linux;
import dev.plumbline.spec.runtime.linux.NamespaceType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Linux does not take although the schema allows it, as far as the kernel would not refuse it
 * by itself: it would cut the value, or take it for something else. Each rule names the manual page
 * that it comes from.
 *
 * @param document for messages
 * @param problems what is found, a line each
 */
record LinuxRules(String document, List<String> problems) {

  /** For the kernel: leave this id as it is, setresuid(2). */
  private static final long NO_ID = 0xffffffffL;

  /** The bits of a device number, makedev(3). */
  private static final long MAJORS = 1L << 12;

  private static final long MINORS = 1L << 20;

  /** The problems of a configuration that keeps its schema. */
  static List<String> problems(String document, RuntimeConfig config) {
    var rules = new LinuxRules(document, new ArrayList<>());
    rules.config(config);
    return rules.problems;
  }

  /** The same of the object {@code process} alone. */
  static List<String> problems(String document, Process process) {
    var rules = new LinuxRules(document, new ArrayList<>());
    rules.process("", process);
    ProcessRules.check(new Field(document, "", rules.problems), process);
    return rules.problems;
  }

  private void config(RuntimeConfig config) {
    version(config.ociVersion());
    KernelTexts.of(this).config(config);
    FilesystemRules.check(this, config);
    var fields = new Field(document, "", problems);
    if (config.process() != null) {
      process("process.", config.process());
      ProcessRules.check(fields.at("process"), config.process());
    }
    if (config.annotations() != null && config.annotations().containsKey("")) {
      wrong("annotations", "have an empty key");
    }
    if (config.linux() != null) {
      linux(config.linux());
      NamespaceRules.check(fields.at("linux"), config.linux());
      PolicyRules.check(fields.at("linux"), config.linux());
      SysctlRules.check(fields.at("linux").at("sysctl"), config, config.linux());
    }
  }

  /** Compatibility ends with the major version: config.md#specification-version. */
  private void version(String version) {
    if (!version.startsWith("1.")) {
      wrong("ociVersion", "is " + version + ", and this runtime takes 1.x.y");
    }
  }

  private void process(String at, Process process) {
    KernelTexts.of(this).process(at, process);
    var variables = list(process.env());
    for (var i = 0; i < variables.size(); i++) {
      if (variables.get(i).indexOf('=') < 1) {
        wrong(at + "env[" + i + "]", "is not of the form NAME=VALUE");
      }
    }
    if (process.user() != null) {
      user(at + "user.", process.user());
    }
    var i = 0;
    for (var limit : list(process.rlimits())) {
      if (limit.soft().compareTo(limit.hard()) > 0) {
        var soft = limit.type() + " has soft " + limit.soft();
        wrong(at + "rlimits[" + i + "]", soft + ", above hard " + limit.hard());
      }
      i++;
    }
  }

  private void user(String at, User user) {
    id(at + "uid", user.uid());
    id(at + "gid", user.gid());
    var groups = list(user.additionalGids());
    for (var i = 0; i < groups.size(); i++) {
      id(at + "additionalGids[" + i + "]", groups.get(i));
    }
  }

  private void linux(Linux linux) {
    var namespaces = list(linux.namespaces());
    for (var i = 0; i < namespaces.size(); i++) {
      var type = namespaces.get(i).type();
      if (!isKnown(type)) {
        wrong("linux.namespaces[" + i + "].type", "is no namespace of Linux: " + type);
      }
    }
    var devices = list(linux.devices());
    for (var i = 0; i < devices.size(); i++) {
      device("linux.devices[" + i + "].", devices.get(i));
    }
  }

  private static boolean isKnown(String type) {
    for (var known : NamespaceType.values()) {
      if (known.text().equals(type)) {
        return true;
      }
    }
    return false;
  }

  private void device(String at, Device device) {
    number(at + "major", device.major(), MAJORS);
    number(at + "minor", device.minor(), MINORS);
    id(at + "uid", device.uid());
    id(at + "gid", device.gid());
  }

  private void number(String at, @Nullable Long number, long end) {
    if (number != null && (number < 0 || number >= end)) {
      wrong(at, "is not a number from 0 to " + (end - 1) + ": " + number);
    }
  }

  private void id(String at, @Nullable Long id) {
    if (id != null && id == NO_ID) {
      wrong(at, "is no id on Linux: " + id);
    }
  }

  void wrong(String path, String problem) {
    problems.add(document + ": " + path + ": " + problem);
  }

  static <T> List<T> list(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
