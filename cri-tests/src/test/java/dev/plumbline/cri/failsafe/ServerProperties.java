package dev.plumbline.cri.failsafe;

import dev.plumbline.fixtures.cri.RestartCommand;
import dev.plumbline.fixtures.cri.ServerControl;
import dev.plumbline.fixtures.cri.ServerLog;
import dev.plumbline.fixtures.cri.channel.EndpointAddress;
import dev.plumbline.fixtures.cri.channel.TlsFiles;
import dev.plumbline.fixtures.cri.discovery.EndpointPlace;
import dev.plumbline.fixtures.run.BuildProperties;
import dev.plumbline.fixtures.run.EndpointOptions;
import dev.plumbline.fixtures.runtime.SubjectException;
import dev.plumbline.spec.clause.ClauseCatalogue;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The flags of {@code plumb check cri} as a build takes them: {@code -Dcri.FLAG=VALUE}. */
final class ServerProperties {

  private ServerProperties() {}

  /**
   * Where the server is.
   *
   * @throws SubjectException naming the property that means nothing
   */
  static EndpointPlace place() {
    var runtime = required("endpoint", EndpointAddress::parse);
    var images = value("image-endpoint", EndpointAddress::parse);
    return new EndpointPlace(runtime, images, tls(), text("runtime-handler"), text("registry"));
  }

  /** Whether others may use the server. */
  static boolean shared() {
    return Boolean.getBoolean("cri.shared");
  }

  /**
   * How it is judged.
   *
   * @throws SubjectException naming the property that means nothing
   */
  static EndpointOptions options(ClauseCatalogue catalogue) {
    return new EndpointOptions(
        BuildProperties.version("cri.spec"), BuildProperties.waivers(catalogue), given(), log());
  }

  /**
   * What can be done to the server from outside.
   *
   * @throws SubjectException if it may not be disturbed
   */
  static ServerControl control() {
    var command = text("restart-command");
    if (!command.isEmpty() && !Boolean.getBoolean("cri.disruptive")) {
      throw new SubjectException(
          "-Dcri.restart-command disturbs the server", "-Dcri.disruptive=true allows it.");
    }
    return command.isEmpty() ? ServerControl.none() : new RestartCommand(command);
  }

  private static Set<String> given() {
    var given = new HashSet<String>();
    if (Boolean.getBoolean("cri.disruptive")) {
      given.add("run:disruptive");
    }
    if (!text("restart-command").isEmpty()) {
      given.add("run:restart-command");
    }
    return given;
  }

  private static @Nullable ServerLog log() {
    return value("server-log", file -> ServerLog.at(Path.of(file)));
  }

  private static @Nullable TlsFiles tls() {
    var authority = value("tls-ca", Path::of);
    var certificate = value("tls-cert", Path::of);
    var key = value("tls-key", Path::of);
    var name = value("tls-server-name", text -> text);
    if (authority == null && certificate == null && key == null && name == null) {
      return null;
    }
    try {
      return new TlsFiles(authority, certificate, key, name);
    } catch (IllegalArgumentException e) {
      throw new SubjectException("-Dcri.tls: " + e.getMessage(), "");
    }
  }

  private static String text(String flag) {
    return BuildProperties.text("cri." + flag).orElse("");
  }

  private static <T> @Nullable T value(String flag, Function<String, T> read) {
    return optional(flag, read).orElse(null);
  }

  private static <T> T required(String flag, Function<String, T> read) {
    return optional(flag, read).orElseThrow();
  }

  private static <T> Optional<T> optional(String flag, Function<String, T> read) {
    var text = text(flag);
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(read.apply(text));
    } catch (IllegalArgumentException e) {
      throw new SubjectException("-Dcri.%s=%s: %s".formatted(flag, text, e.getMessage()), "");
    }
  }
}
