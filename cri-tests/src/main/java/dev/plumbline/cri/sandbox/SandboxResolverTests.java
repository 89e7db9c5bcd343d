package dev.plumbline.cri.sandbox;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.cri.Sandbox;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.spec.cri.v1.DNSConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whom the programs of a sandbox ask for names: PodSandboxConfig.dns_config. */
@Requires({"run:registry", "witness:files"})
class SandboxResolverTests {

  private static final String FILE = "/etc/resolv.conf";

  private static final Probe READS = Probe.of(p -> p.readFile("file", FILE));

  private static final Probe WRITES = Probe.of(p -> p.appendFile("write", FILE, "# written"));

  private static final DNSConfig CONFIG =
      DNSConfig.newBuilder()
          .addServers("192.0.2.54")
          .addServers("192.0.2.53")
          .addSearches("b.example")
          .addSearches("a.example")
          .addOptions("ndots:5")
          .addOptions("timeout:1")
          .build();

  @Test
  @Covers("kubernetes/sandbox/dns-servers")
  void serversAreInTheFileInOrder(CriEndpoint cri) {
    assertThat("servers", file(cri).after("nameserver")).is(CONFIG.getServersList());
  }

  @Test
  @Covers("kubernetes/sandbox/dns-searches")
  void searchDomainsAreInTheFileInOrder(CriEndpoint cri) {
    assertThat("domains", file(cri).afterLast("search")).is(CONFIG.getSearchesList());
  }

  @Test
  @Covers("kubernetes/sandbox/dns-options")
  void optionsAreInTheFile(CriEndpoint cri) {
    assertThat("options", file(cri).after("options").stream().sorted().toList())
        .is(List.of("ndots:5", "timeout:1"));
  }

  @Test
  @Covers("kubernetes/sandbox/dns-default")
  void withoutAConfigurationTheFileIsTheHosts(CriEndpoint cri) throws IOException {
    assertThat(cri.runSandbox().run(READS)).step("file").read(Files.readString(Path.of(FILE)));
  }

  @Test
  @Covers("kubernetes/sandbox/dns-writable")
  void fileCanBeWritten(CriEndpoint cri) {
    assertThat(configured(cri).run(WRITES)).step("write").succeeded();
  }

  private static ResolverFile file(CriEndpoint cri) {
    var seen = configured(cri).run(READS);
    return ResolverFile.parse(assertThat(seen).step("file").value().text());
  }

  private static Sandbox configured(CriEndpoint cri) {
    return cri.runSandbox(config -> config.setDnsConfig(CONFIG));
  }
}
