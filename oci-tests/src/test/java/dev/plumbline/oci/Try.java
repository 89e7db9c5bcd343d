package dev.plumbline.oci;

import dev.plumbline.fixtures.discovery.SubjectOpener;
import dev.plumbline.fixtures.run.*;
import dev.plumbline.fixtures.runtime.Workbench;
import dev.plumbline.spec.clause.ClauseCatalogue;
import java.nio.file.Path;

public class Try {
  public static void main(String[] a) throws Exception {
    long t0 = System.nanoTime();
    var bench = Workbench.open(Path.of("/tmp"));
    try {
    var subject = new SubjectOpener(bench).open(Path.of(a[0]), null);
    System.out.println(subject + " " + (System.nanoTime() - t0) / 1000000);
    var session = SessionOptions.plain().open(subject, ClauseCatalogue.load(), bench);
    var results = new SuiteRun(Selection.all("dev.plumbline.oci").onlyClauses(java.util.List.of(a).subList(1, a.length)), 4, false).against(session, RunListener.NONE);
    results.forEach(r -> System.out.println(r.verdict() + " " + r.id() + " " + r.reason() + " " + r.facts()));
    System.out.println(results.stream().collect(java.util.stream.Collectors.groupingBy(r -> r.verdict(), java.util.stream.Collectors.counting())) + " " + (System.nanoTime() - t0) / 1000000);
    subject.close();
    } catch (dev.plumbline.fixtures.runtime.SubjectException e) { System.out.println(e.getMessage() + "\n" + e.cure()); }
    System.exit(0);
  }
}
