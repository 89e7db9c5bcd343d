package dev.plumbline.ci.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The arrows between modules, and no circles between packages. */
class ModuleArrowsTests {

  private static final String BASE = "dev.plumbline.";
  private static JavaClasses classes;

  @BeforeAll
  static void read() {
    classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.plumbline");
  }

  @Test
  void everyModuleIsSeen() {
    assertThat(classes.size()).isGreaterThan(350);
    for (var module :
        new String[] {"spec", "syscalls", "fixtures", "reports", "oci", "cri", "ci"}) {
      assertThat(classes.stream().filter(c -> c.getPackageName().startsWith(BASE + module)))
          .as(module)
          .hasSizeGreaterThan(1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "spec, syscalls fixtures reports oci cri ci",
    "syscalls, launcher fixtures reports oci cri ci",
    "launcher, fixtures reports oci cri ci",
    "fixtures, launcher reports oci cri ci",
    "reports, syscalls launcher fixtures oci cri ci",
    "oci, launcher reports cri ci",
    "cri, launcher reports oci ci"
  })
  void moduleDependsOnNothingAboveIt(String module, String forbidden) {
    for (var other : forbidden.split(" ")) {
      noClasses()
          .that()
          .resideInAPackage(BASE + module + "..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(BASE + other + "..")
          .check(classes);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"spec", "syscalls", "fixtures", "reports", "ci"})
  void packagesOfAModuleHaveNoCircles(String module) {
    slices().matching(BASE + module + ".(**)").should().beFreeOfCycles().check(classes);
  }
}
