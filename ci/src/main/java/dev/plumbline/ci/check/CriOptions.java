package dev.plumbline.ci.check;

import dev.plumbline.fixtures.cri.RestartCommand;
import dev.plumbline.fixtures.cri.ServerControl;
import dev.plumbline.fixtures.cri.ServerLog;
import dev.plumbline.fixtures.cri.channel.EndpointAddress;
import dev.plumbline.fixtures.cri.channel.TlsFiles;
import dev.plumbline.fixtures.cri.discovery.EndpointOpener;
import dev.plumbline.fixtures.cri.discovery.EndpointPlace;
import dev.plumbline.fixtures.cri.discovery.ForeignPods;
import dev.plumbline.fixtures.run.EndpointOptions;
import dev.plumbline.fixtures.runtime.Deadlines;
import dev.plumbline.fixtures.runtime.SubjectException;
import dev.plumbline.spec.clause.ClauseCatalogue;
import dev.plumbline.spec.clause.SpecVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where a CRI server is, how it is reached, and what a run may do to it. */
public final class CriOptions {

  /** Where servers listen that nobody has told otherwise. */
  private static final List<Path> USUAL =
      List.of(Path.of("/run/containerd/containerd.sock"), Path.of("/run/crio/crio.sock"));

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(
      names = "--endpoint",
      paramLabel = "ADDRESS",
      description = "Where the server listens: unix:///path or tcp://host:port.")
  private @Nullable String endpoint;

  @Option(
      names = "--image-endpoint",
      paramLabel = "ADDRESS",
      description = "Where its image service listens; default: the same.")
  private @Nullable String imageEndpoint;

  @Option(
      names = "--runtime-handler",
      paramLabel = "NAME",
      description = "Run pods with this handler of the server; default: its default one.")
  private String handler = "";

  @Option(
      names = "--tls-ca",
      paramLabel = "FILE",
      description = "Trust servers whose certificates these have signed (PEM); for tcp.")
  private @Nullable Path authority;

  @Option(
      names = "--tls-cert",
      paramLabel = "FILE",
      description = "The certificate to show to the server (PEM), with --tls-key.")
  private @Nullable Path certificate;

  @Option(names = "--tls-key", paramLabel = "FILE", description = "Its private key (PEM, PKCS #8).")
  private @Nullable Path key;

  @Option(
      names = "--tls-server-name",
      paramLabel = "NAME",
      description = "The name in the server's certificate; default: the host's.")
  private @Nullable String serverName;

  @Option(
      names = "--registry",
      paramLabel = "PREFIX",
      description =
          "Where the images of tests were pushed by `plumb fixtures push`, such as"
              + " host:5000; default: a registry of the run's own on loopback, for a server on"
              + " this machine.")
  private String registry = "";

  @Option(
      names = "--spec",
      paramLabel = "VERSION",
      converter = VersionConverter.class,
      description =
          "Judge by this version of Kubernetes, such as 1.31; default: the newest, and what the"
              + " server lacks is not applicable.")
  private @Nullable SpecVersion kubernetes;

  @Option(
      names = "--shared",
      description =
          "Judge a server that has foreign pods or a kubelet too. A kubelet ends pods that it does"
              + " not know, and what breaks the server breaks theirs.")
  private boolean shared;

  @Option(
      names = "--disruptive",
      description = "Run tests too that disturb the server and whatever else it does.")
  private boolean disruptive;

  @Option(
      names = "--restart-command",
      paramLabel = "COMMAND",
      description =
          "What restarts the server, for the shell; with --disruptive. It is run while no other"
              + " test is; it must not end pods.")
  private @Nullable String restartCommand;

  /** The version to judge by, or null for the newest. */
  public @Nullable SpecVersion kubernetes() {
    return kubernetes;
  }

  /** The version that the clauses of a catalogue are judged by. */
  SpecVersion version(ClauseCatalogue catalogue) {
    return kubernetes == null ? EndpointOptions.newest(catalogue) : kubernetes;
  }

  /** Whether a flag says where a server is, or what may be done to one that is not the run's. */
  public boolean namesServer() {
    return shared
        || restartCommand != null
        || !handler.isEmpty()
        || !registry.isEmpty()
        || Stream.of(endpoint, imageEndpoint, authority, certificate, key, serverName)
            .anyMatch(Objects::nonNull);
  }

  /**
   * The server to judge, which nobody else uses unless that is allowed. One that does not answer is
   * not asked again: that is told when it is opened.
   *
   * @param log what it writes of itself, where that is known
   * @throws ParameterException if others use it
   */
  public CriCandidate candidate(EndpointPlace place, @Nullable ServerLog log) {
    return new CriCandidate(place, this, log, shared ? null : demandOwn(place));
  }

  /** Why it gave no answer, or null if it did. */
  private @Nullable SubjectException demandOwn(EndpointPlace place) {
    var deadline = Deadlines.PATIENT.command();
    try (var server = EndpointOpener.connect(place, deadline)) {
      var seen = ForeignPods.seenAt(server, deadline);
      if (seen.isPresent()) {
        throw wrong(
            "--endpoint %s: %s%n  A run could harm them, and a kubelet ends pods that it does not know; --shared judges all the same."
                .formatted(place.runtime(), seen.get()));
      }
      return null;
    } catch (SubjectException e) {
      return e;
    }
  }

  /** The {@code run:} needs that flags have met. */
  public Set<String> given() {
    var given = new HashSet<String>();
    if (disruptive) {
      given.add("run:disruptive");
    }
    if (restartCommand != null) {
      given.add("run:restart-command");
    }
    return given;
  }

  /**
   * What can be done to the server from outside.
   *
   * @throws ParameterException if it may not be disturbed
   */
  public ServerControl control() {
    if (restartCommand == null) {
      return ServerControl.none();
    }
    if (!disruptive) {
      throw wrong("--restart-command disturbs the server: --disruptive allows it");
    }
    return new RestartCommand(restartCommand);
  }

  /** The words that make a guest judge so. */
  public List<String> guestWords() {
    return kubernetes == null ? List.of() : List.of("--spec", kubernetes.toString());
  }

  /**
   * Where the server is.
   *
   * @throws ParameterException if a flag means nothing, or no endpoint is named
   */
  public EndpointPlace place() {
    if (endpoint == null) {
      throw wrong("names no server: give --endpoint ADDRESS" + suggestion());
    }
    var runtime = read("--endpoint", endpoint, EndpointAddress::parse);
    control();
    var images =
        imageEndpoint == null
            ? null
            : read("--image-endpoint", imageEndpoint, EndpointAddress::parse);
    return new EndpointPlace(runtime, images, tls(), handler, registry);
  }

  private @Nullable TlsFiles tls() {
    if (authority == null && certificate == null && key == null && serverName == null) {
      return null;
    }
    return read("--tls", "", any -> new TlsFiles(authority, certificate, key, serverName));
  }

  private <T> T read(String flag, String value, Function<String, T> function) {
    try {
      return function.apply(value);
    } catch (IllegalArgumentException e) {
      throw wrong((flag + " " + value).strip() + ": " + e.getMessage());
    }
  }

  private static String suggestion() {
    var found = USUAL.stream().filter(Files::exists).map(path -> "unix://" + path);
    var text = found.collect(Collectors.joining(" or "));
    return text.isEmpty() ? "" : ", such as " + text;
  }

  private ParameterException wrong(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
