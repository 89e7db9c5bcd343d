package dev.plumbline.launcher.config;

import dev.plumbline.spec.runtime.Hook;
import dev.plumbline.spec.runtime.Hooks;
import dev.plumbline.spec.runtime.Mount;
import dev.plumbline.spec.runtime.Process;
import dev.plumbline.spec.runtime.RuntimeConfig;
import dev.plumbline.spec.runtime.linux.Linux;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Texts that go to the kernel, for which each ends at the first NUL: with one inside, it would act
 * on another text than was written.
 *
 * @param rules take what is found
 */
record KernelTexts(LinuxRules rules) {

  static KernelTexts of(LinuxRules rules) {
    return new KernelTexts(rules);
  }

  void config(RuntimeConfig config) {
    text("hostname", config.hostname());
    text("domainname", config.domainname());
    if (config.root() != null) {
      text("root.path", config.root().path());
    }
    var mounts = LinuxRules.list(config.mounts());
    for (var i = 0; i < mounts.size(); i++) {
      mount("mounts[" + i + "].", mounts.get(i));
    }
    if (config.hooks() != null) {
      hooks(config.hooks());
    }
    if (config.linux() != null) {
      linux(config.linux());
    }
  }

  void process(String at, Process process) {
    text(at + "cwd", process.cwd());
    texts(at + "args", process.args());
    texts(at + "env", process.env());
    text(at + "apparmorProfile", process.apparmorProfile());
    text(at + "selinuxLabel", process.selinuxLabel());
  }

  private void mount(String at, Mount mount) {
    text(at + "destination", mount.destination());
    text(at + "source", mount.source());
    text(at + "type", mount.type());
    texts(at + "options", mount.options());
  }

  private void hooks(Hooks hooks) {
    hooks("prestart", hooks.prestart());
    hooks("createRuntime", hooks.createRuntime());
    hooks("createContainer", hooks.createContainer());
    hooks("startContainer", hooks.startContainer());
    hooks("poststart", hooks.poststart());
    hooks("poststop", hooks.poststop());
  }

  private void hooks(String kind, @Nullable List<Hook> hooks) {
    var all = LinuxRules.list(hooks);
    for (var i = 0; i < all.size(); i++) {
      var at = "hooks." + kind + "[" + i + "].";
      text(at + "path", all.get(i).path());
      texts(at + "args", all.get(i).args());
      texts(at + "env", all.get(i).env());
    }
  }

  private void linux(Linux linux) {
    var namespaces = LinuxRules.list(linux.namespaces());
    for (var i = 0; i < namespaces.size(); i++) {
      text("linux.namespaces[" + i + "].path", namespaces.get(i).path());
    }
    var devices = LinuxRules.list(linux.devices());
    for (var i = 0; i < devices.size(); i++) {
      text("linux.devices[" + i + "].path", devices.get(i).path());
    }
    text("linux.cgroupsPath", linux.cgroupsPath());
    text("linux.mountLabel", linux.mountLabel());
    texts("linux.maskedPaths", linux.maskedPaths());
    texts("linux.readonlyPaths", linux.readonlyPaths());
    if (linux.sysctl() != null) {
      for (Map.Entry<String, String> parameter : linux.sysctl().entrySet()) {
        text("linux.sysctl", parameter.getKey());
        text("linux.sysctl[\"" + parameter.getKey() + "\"]", parameter.getValue());
      }
    }
  }

  private void texts(String at, @Nullable List<String> texts) {
    var all = LinuxRules.list(texts);
    for (var i = 0; i < all.size(); i++) {
      text(at + "[" + i + "]", all.get(i));
    }
  }

  private void text(String at, @Nullable String text) {
    if (text != null && text.indexOf('\0') >= 0) {
      rules.wrong(at, "holds a NUL character");
    }
  }
}
