package dev.plumbline.reports.html;

import static dev.plumbline.reports.html.Tag.el;

import dev.plumbline.reports.model.Report;
import dev.plumbline.reports.text.Seconds;
import dev.plumbline.spec.verdict.Capability;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Who was judged, where, and what discovery found of either. */
final class Facts {

  private Facts() {}

  static Node of(Report report) {
    var all = new ArrayList<Capability>(report.subject().capabilities());
    all.addAll(report.host().capabilities());
    return el("section.about")
        .attr("id", "facts")
        .add(
            el("h2").text("Runtime and host"),
            el("div.panels").add(subject(report), host(report)),
            capabilities(all));
  }

  static Node footer(Report report) {
    return el("footer.page")
        .add(
            el("p")
                .text("Plumbline " + report.suiteVersion() + " judged by catalogue ")
                .add(el("code").text(report.catalogueDigest()))
                .text(" in " + Seconds.of(report.wallSeconds()) + "."),
            el("p").text("Command: ").add(el("code").text(String.join(" ", report.commandLine()))));
  }

  private static Node subject(Report report) {
    var subject = report.subject();
    var list = el("dl");
    fact(list, "Name", subject.display());
    fact(list, "Path", subject.path());
    fact(list, "Says of itself", subject.versionLine());
    fact(list, "Declares", subject.declaredVersion());
    fact(list, "Judged by", report.specVersion().text());
    fact(list, "SHA-256", subject.sha256());
    fact(list, "Profile", subject.profile());
    fact(list, "Witness", subject.witness());
    fact(list, "Quirks cured", String.join("\n", subject.quirks()));
    return el("div.panel").add(el("h3").text("Runtime"), list);
  }

  private static Node host(Report report) {
    var host = report.host();
    var list = el("dl");
    fact(list, "Kernel", host.kernel());
    fact(list, "Machine", host.architecture());
    fact(list, "Distribution", host.distribution());
    fact(list, "Processors", Integer.toString(host.cpus()));
    fact(list, "Memory", memory(host.memoryBytes()));
    fact(list, "cgroups", host.cgroups());
    fact(list, "Controllers", String.join(" ", host.controllers()));
    fact(list, "Root lacks", orNone(host.missingCapabilities()));
    fact(list, "Security modules", orNone(host.securityModules()));
    fact(list, "Java", host.java());
    return el("div.panel").add(el("h3").text("Host"), list);
  }

  private static Node capabilities(List<Capability> capabilities) {
    if (capabilities.isEmpty()) {
      return Nodes.NONE;
    }
    var body = el("tbody");
    for (var capability : capabilities) {
      body.add(
          el("tr" + (capability.offered() ? "" : ".lacking"))
              .add(
                  el("th").attr("scope", "row").add(el("code").text(capability.id())),
                  el("td").text(capability.offered() ? "offered" : "absent"),
                  el("td").text(capability.reason())));
    }
    var absent = capabilities.stream().filter(capability -> !capability.offered()).count();
    return el("details.panel.found")
        .add(
            el("summary")
                .text("What discovery found ")
                .add(
                    el("span.count")
                        .text(capabilities.size() - absent + " offered, " + absent + " absent")),
            el("div.scroll").add(el("table").add(body)));
  }

  private static String orNone(List<String> values) {
    return values.isEmpty() ? "none" : String.join(" ", values);
  }

  private static void fact(Tag list, String name, String value) {
    if (!value.isBlank()) {
      list.add(el("dt").text(name), el("dd").text(value));
    }
  }

  private static String memory(long bytes) {
    return bytes <= 0 ? "" : String.format(Locale.ROOT, "%.1f GiB", bytes / (double) (1L << 30));
  }
}
