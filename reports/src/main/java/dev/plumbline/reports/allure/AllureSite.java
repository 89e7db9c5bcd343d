package dev.plumbline.reports.allure;

import dev.plumbline.reports.model.AtomicFile;
import dev.plumbline.reports.model.FreshDirectory;
import dev.plumbline.reports.text.PlainText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * The site that Allure's own tool makes of a results directory, as one HTML file. The tool is told
 * to call nobody, and what its page would load from or send to an analytics host is taken out.
 */
public final class AllureSite {

  private static final long DEADLINE_SECONDS = 120;
  private static final Pattern ANALYTICS =
      Pattern.compile(
          "<script[^>]*googletagmanager[^>]*>\\s*</script>"
              + "|<script>\\s*window\\.dataLayer(?:(?!</script>).)*gtag\\((?:(?!</script>).)*</script>",
          Pattern.DOTALL);
  private static final List<String> HOSTS = List.of("googletagmanager", "google-analytics");
  private static final String POLICY =
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src data: blob:"
          + " 'unsafe-inline' 'unsafe-eval'; connect-src data: blob:; form-action 'none'\">";

  private static final String SCRIPT = "<script";
  private static final String SCRIPT_END = "</script>";
  private static final int LONGEST_CALL = 10_000;

  private AllureSite() {}

  /**
   * Makes the site.
   *
   * @param results an Allure results directory
   * @param html where the page goes
   * @param title what the page is called
   * @throws AllureUnavailableException if the tool is not there or does not succeed
   * @throws IOException if the page cannot be written
   */
  public static void generate(Path results, Path html, String title)
      throws IOException, AllureUnavailableException {
    var home =
        AllureTool.home()
            .orElseThrow(
                () ->
                    new AllureUnavailableException(
                        "allure.html was not made: no Allure command line in "
                            + AllureTool.places()
                            + "; build the module reports, or name one by -D"
                            + AllureTool.PROPERTY));
    var work = Files.createTempDirectory("plumb-allure");
    try {
      run(home, results, work, title);
      AtomicFile.write(html, cleaned(Files.readString(work.resolve("site/index.html"))));
    } finally {
      FreshDirectory.delete(work);
    }
  }

  /** The page without what refers to an analytics host, and with leave to call nobody. */
  static String cleaned(String page) throws AllureUnavailableException {
    var clean = withoutAnalytics(page);
    for (var host : HOSTS) {
      if (clean.contains(host)) {
        throw new AllureUnavailableException(
            "allure.html was not made: its page refers to " + host + " in an unknown place");
      }
    }
    return clean.replaceFirst("<head>", "<head>\n    " + POLICY);
  }

  /** Goes by tags, since a pattern over all that the page holds takes seconds. */
  private static String withoutAnalytics(String page) {
    var clean = new StringBuilder(page.length());
    var from = 0;
    for (var tag = page.indexOf(SCRIPT); tag >= 0; tag = page.indexOf(SCRIPT, from)) {
      var end = page.indexOf(SCRIPT_END, tag);
      var next = end < 0 ? page.length() : end + SCRIPT_END.length();
      clean.append(page, from, tag);
      // The page's own scripts and data are longer than any that only calls somebody.
      var script = page.substring(tag, Math.min(next, tag + LONGEST_CALL));
      if (next - tag > LONGEST_CALL || !ANALYTICS.matcher(script).matches()) {
        clean.append(page, tag, next);
      }
      from = next;
    }
    return clean.append(page, from, page.length()).toString();
  }

  private static void run(Path home, Path results, Path work, String title)
      throws IOException, AllureUnavailableException {
    var log = work.resolve("log");
    var builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                home.resolve("lib") + "/*:" + home.resolve("lib/config"),
                "io.qameta.allure.CommandLine",
                "generate",
                "--single-file",
                "--report-name",
                PlainText.line(title),
                "--output",
                work.resolve("site").toString(),
                results.toAbsolutePath().toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().put("APP_HOME", home.toString());
    builder.environment().put("ALLURE_NO_ANALYTICS", "1");
    var process = builder.start();
    process.getOutputStream().close();
    var exit = waited(process);
    if (exit != 0 || !Files.exists(work.resolve("site/index.html"))) {
      throw new AllureUnavailableException(
          "allure.html was not made: Allure ended with "
              + exit
              + ": "
              + PlainText.line(Files.readString(log)));
    }
  }

  private static int waited(Process process) throws AllureUnavailableException {
    try {
      if (process.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS)) {
        return process.exitValue();
      }
      throw new AllureUnavailableException(
          "allure.html was not made: Allure took longer than " + DEADLINE_SECONDS + " s");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AllureUnavailableException("allure.html was not made: interrupted");
    } finally {
      process.destroyForcibly();
    }
  }
}
