package dev.plumbline.launcher.document;

import static dev.plumbline.launcher.document.Members.required;

import dev.plumbline.spec.runtime.Hook;
import dev.plumbline.spec.runtime.Hooks;
import dev.plumbline.spec.runtime.Mount;
import dev.plumbline.spec.runtime.Root;
import dev.plumbline.spec.runtime.RuntimeConfig;
import dev.plumbline.spec.runtime.linux.IdMapping;
import org.jspecify.annotations.Nullable;

/** What stands at the top of {@code config.json}: config.md. */
final class ConfigReader {

  private ConfigReader() {}

  static RuntimeConfig config(Members from) {
    return new RuntimeConfig(
        required(from.text("ociVersion")),
        root(from.object("root")),
        from.objects("mounts", ConfigReader::mount),
        ProcessReader.process(from.object("process")),
        from.text("hostname"),
        from.text("domainname"),
        LinuxReader.linux(from.object("linux")),
        null,
        hooks(from.object("hooks")),
        from.textByName("annotations"),
        from.rest());
  }

  static @Nullable Root root(@Nullable Members from) {
    if (from == null) {
      return null;
    }
    return new Root(required(from.text("path")), from.truth("readonly"), from.rest());
  }

  static Mount mount(Members from) {
    return new Mount(
        required(from.text("destination")),
        from.text("source"),
        from.texts("options"),
        from.text("type"),
        from.has("uidMappings") ? from.objects("uidMappings", ConfigReader::idMapping) : null,
        from.has("gidMappings") ? from.objects("gidMappings", ConfigReader::idMapping) : null,
        from.rest());
  }

  static IdMapping idMapping(Members from) {
    return new IdMapping(
        required(from.number("containerID")),
        required(from.number("hostID")),
        required(from.number("size")),
        from.rest());
  }

  static @Nullable Hooks hooks(@Nullable Members from) {
    if (from == null) {
      return null;
    }
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
