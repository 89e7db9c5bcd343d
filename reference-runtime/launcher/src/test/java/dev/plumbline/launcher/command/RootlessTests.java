package dev.plumbline.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.sun.jna.Native;
import dev.plumbline.launcher.Caller;
import dev.plumbline.launcher.config.DefaultConfig;
import dev.plumbline.spec.json.Json;
import dev.plumbline.spec.runtime.RuntimeConfig;
import dev.plumbline.spec.runtime.resources.Pids;
import dev.plumbline.spec.runtime.resources.Resources;
import dev.plumbline.syscalls.Architecture;
import dev.plumbline.syscalls.Buffer;
import dev.plumbline.syscalls.ElfImage;
import dev.plumbline.syscalls.ProgramBuilder;
import dev.plumbline.syscalls.SyscallName;
import dev.plumbline.syscalls.host.Spawn;
import dev.plumbline.syscalls.host.Subreaper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a user calls it who is not root. */
class RootlessTests {

  private static final Caller USER = new Caller(48_123, 48_124);
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int FROM_INSIDE = 7;

  @TempDir Path directory;
  private Path bundle;
  private Path home;

  @BeforeEach
  void prepare() throws IOException {
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
    bundle = Files.createDirectory(directory.resolve("bundle"));
    home = Files.createDirectory(directory.resolve("home"));
    var rootfs = Files.createDirectory(bundle.resolve("rootfs"));
    root().writeTo(rootfs.resolve("program"));
    give(home, bundle, rootfs, rootfs.resolve("program"));
  }

  @Test
  void userIsRootInAContainerOfHisOwn() throws Exception {
    write(DefaultConfig.forUser(USER));
    assertThat(call("run", "--bundle", bundle.toString(), "rootless")).isEqualTo(FROM_INSIDE);
    assertThat(home.resolve("plumb-runtime")).isEmptyDirectory();
  }

  @Test
  void limitWithoutACgroupIsRefusedAndNothingIsLeft() throws Exception {
    var limited = Resources.EMPTY.withPids(Pids.EMPTY.withLimit(100));
    write(DefaultConfig.forUser(USER).withLinux(linux -> linux.withResources(limited)));
    var log = home.resolve("log");
    assertThat(call("--log", log.toString(), "run", "--bundle", bundle.toString(), "rootless"))
        .isEqualTo(1);
    assertThat(log)
        .content()
        .contains("linux.resources.pids.limit: there is no cgroup that this caller may write to");
    assertThat(home.resolve("plumb-runtime")).isEmptyDirectory();
  }

  /** A program that tells by its status whether it is root. */
  private static ElfImage root() {
    var program = new ProgramBuilder();
    var other = program.label("other");
    program.call(SyscallName.GETUID).ifNotZero(other);
    program.exit(FROM_INSIDE);
    program.place(other);
    program.exit(1);
    return ElfImage.of(program.build(), Architecture.current());
  }

  private void write(RuntimeConfig config) throws IOException {
    var own = config.withProcess(p -> p.withTerminal(false).withArgs(List.of("/program")));
    Files.writeString(bundle.resolve("config.json"), own.toJson());
  }

  /** The exit status of the command, called by the user. */
  private int call(String... words) throws Exception {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var line =
        Stream.concat(
                Stream.of(java, "-Djna.tmpdir=" + home, "-cp", libraries(), Main.class.getName()),
                Stream.of(words))
            .toList();
    var program = new ProgramBuilder();
    var failed = program.label("failed");
    program.call(SyscallName.SETGROUPS, 0, 0).ifNegative(failed);
    var gid = USER.group();
    program.call(SyscallName.SETRESGID, gid, gid, gid).ifNegative(failed);
    var uid = USER.user();
    program.call(SyscallName.SETRESUID, uid, uid, uid).ifNegative(failed);
    var arguments = vector(program, line);
    var variables = vector(program, List.of("HOME=" + home, "XDG_RUNTIME_DIR=" + home));
    program.call(SyscallName.EXECVE, java, arguments, variables);
    program.place(failed);
    program.exit(127);
    var caller = directory.resolve("caller");
    ElfImage.of(program.build(), Architecture.current()).writeTo(caller);
    var pid = Spawn.of(caller, "caller").start();
    return Subreaper.reap(pid, PATIENCE).orElseThrow().shell();
  }

  private static Buffer vector(ProgramBuilder program, List<String> texts) {
    var words = texts.stream().map(text -> (Object) program.text(text).start());
    return program.words("vector", Stream.concat(words, Stream.of(0)).toArray());
  }

  /** Copies of what the command needs, where the user may read them. */
  private String libraries() throws Exception {
    var copies = Files.createDirectories(directory.resolve("libraries"));
    var of =
        List.of(
            Main.class,
            Spawn.class,
            Json.class,
            JsonNode.class,
            JsonParser.class,
            JsonProperty.class,
            Native.class);
    return of.stream()
        .map(type -> copy(location(type), copies))
        .map(Path::toString)
        .collect(Collectors.joining(":"));
  }

  private static Path location(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path copy(Path from, Path into) {
    var name = Integer.toHexString(from.hashCode()) + (Files.isDirectory(from) ? "" : ".jar");
    try (var files = Files.walk(from)) {
      for (var file : files.toList()) {
        var to = into.resolve(name).resolve(from.relativize(file).toString());
        if (!Files.exists(to)) {
          Files.copy(file, to);
        }
      }
      return into.resolve(name);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void give(Path... files) throws IOException {
    for (var file : files) {
      Files.setAttribute(file, "unix:uid", (int) USER.user());
      Files.setAttribute(file, "unix:gid", (int) USER.group());
    }
  }
}
