package dev.plumbline.launcher.document;

import static dev.plumbline.launcher.document.Members.required;

import dev.plumbline.spec.runtime.Hook;
import dev.plumbline.spec.runtime.Hooks;
import dev.plumbline.spec.runtime.Mount;
import dev.plumbline.spec.runtime.Root;
import dev.plumbline.spec.runtime.RuntimeConfig;
import dev.plumbline.spec.runtime.linux.IdMapping;

/** What stands at the top of {@code config.json}: config.md. */
final class ConfigReader {

  private ConfigReader() {}

  static RuntimeConfig config(Members from) {
    return new RuntimeConfig(
        required(from.text("ociVersion")),
        from.object("root", ConfigReader::root),
        from.objects("mounts", ConfigReader::mount),
        from.object("process", ProcessReader::process),
        from.text("hostname"),
        from.text("domainname"),
        from.object("linux", LinuxReader::linux),
        null,
        from.object("hooks", ConfigReader::hooks),
        from.textByName("annotations"),
        from.rest());
  }

  static Root root(Members from) {
    return new Root(required(from.text("path")), from.truth("readonly"), from.rest());
  }

  static Mount mount(Members from) {
    return new Mount(
        required(from.text("destination")),
        from.text("source"),
        from.texts("options"),
        from.text("type"),
        from.objects("uidMappings", ConfigReader::idMapping),
        from.objects("gidMappings", ConfigReader::idMapping),
        from.rest());
  }

  static IdMapping idMapping(Members from) {
    return new IdMapping(
        required(from.number("containerID")),
        required(from.number("hostID")),
        required(from.number("size")),
        from.rest());
  }

  static Hooks hooks(Members from) {
    return new Hooks(
        from.objects("prestart", ConfigReader::hook),
        from.objects("createRuntime", ConfigReader::hook),
        from.objects("createContainer", ConfigReader::hook),
        from.objects("startContainer", ConfigReader::hook),
        from.objects("poststart", ConfigReader::hook),
        from.objects("poststop", ConfigReader::hook),
        from.rest());
  }

  static Hook hook(Members from) {
    return new Hook(
        required(from.text("path")),
        from.texts("args"),
        from.texts("env"),
        from.number("timeout"),
        from.rest());
  }
}
