package dev.plumbline.ci.check;

import dev.plumbline.spec.clause.SpecVersion;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a version. */
final class VersionConverter implements ITypeConverter<SpecVersion> {
  @Override
  public SpecVersion convert(String text) {
    try {
      return SpecVersion.parse(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage() + "; write it as 1.2.0");
    }
  }
}
