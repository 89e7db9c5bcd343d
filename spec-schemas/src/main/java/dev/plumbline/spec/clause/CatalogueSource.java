package dev.plumbline.spec.clause;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One file of the catalogue. Files are found by walking the folder, in a directory as in a jar, so
 * that a new one needs no registration.
 *
 * @param name path relative to the folder {@code clauses}, with slashes
 * @param text the content
 */
record CatalogueSource(String name, String text) {

  private static final String MARKER = "/clauses/needs.yaml";

  /** Every {@code .yaml} below {@code clauses} on the class path, a section before its parts. */
  static List<CatalogueSource> onClassPath() {
    var marker = CatalogueSource.class.getResource(MARKER);
    if (marker == null) {
      throw new IllegalStateException("the class path has no " + MARKER);
    }
    try {
      var uri = marker.toURI();
      if (!uri.getScheme().equals("jar")) {
        return below(Path.of(uri).getParent());
      }
      var jar = URI.create(uri.getRawSchemeSpecificPart().split("!")[0]);
      try (FileSystem zip = FileSystems.newFileSystem(Path.of(jar), Map.of())) {
        return below(zip.getPath("/clauses"));
      }
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the catalogue lies at " + marker, e);
    } catch (IOException e) {
      throw new UncheckedIOException("read the catalogue at " + marker, e);
    }
  }

  /** Every {@code .yaml} below a folder, a section before its parts. */
  static List<CatalogueSource> below(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .map(file -> read(folder, file))
          .sorted((a, b) -> a.home().compareTo(b.home()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("walk the catalogue's folder " + folder, e);
    }
  }

  /** The file's name without folder and suffix. */
  String stem() {
    return name.substring(name.lastIndexOf('/') + 1, name.length() - ".yaml".length());
  }

  /** The file without its suffix: the chapter that it holds, or a part of one. */
  String home() {
    return name.substring(0, name.length() - ".yaml".length());
  }

  /** The folder, such as {@code runtime-spec}; empty at the top. */
  String folder() {
    return name.contains("/") ? name.substring(0, name.lastIndexOf('/')) : "";
  }

  private static CatalogueSource read(Path folder, Path file) {
    try {
      var name = folder.relativize(file).toString().replace('\\', '/');
      return new CatalogueSource(name, Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException("read the catalogue's file " + file, e);
    }
  }
}
