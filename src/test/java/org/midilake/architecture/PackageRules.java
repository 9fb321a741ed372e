package org.midilake.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The direction of dependencies, as one rule per package and one against cycles. */
final class PackageRules {
  /** What of the JDK a pure package may use: no JDBC, no logging, no reflection on the desktop. */
  private static final List<String> PURE_JDK =
      List.of(
          "java.io",
          "java.lang",
          "java.math",
          "java.nio",
          "java.security",
          "java.text",
          "java.time",
          "java.util");

  private static final String LOGGING = "java.util.logging";

  private PackageRules() {}

  /** The rules for the packages below a root, by name. */
  static Map<String, ArchRule> below(String root) {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    for (Packages packages : Packages.ALL) {
      rules.put(
          packages.name() + " uses only what its ring allows",
          classes()
              .that()
              .resideInAPackage(root + "." + packages.name() + "..")
              .should()
              .onlyDependOnClassesThat(
                  describe(
                      "it may use", used -> mayUse(root, packages, used.getBaseComponentType())))
              .allowEmptyShould(true));
    }

    rules.put(
        "no package uses itself in a circle",
        slices().matching(root + ".(*)..").should().beFreeOfCycles());
    rules.put(
        "every package has its place in a ring",
        noClasses()
            .that()
            .resideInAPackage(root + "..")
            .should(
                ArchCondition.from(
                    describe("be in an unknown package", type -> isUnknown(root, type)))));
    return rules;
  }

  private static boolean mayUse(String root, Packages user, JavaClass used) {
    String name = used.getPackageName();
    if (used.isPrimitive()) {
      return true;
    }

    if (isWithin(name, root)) {
      return isWithin(name, root + "." + user.name())
          || user.packages().stream().anyMatch(other -> isWithin(name, root + "." + other));
    }

    if (isWithin(name, "java") || isWithin(name, "javax")) {
      return user.ring() != Ring.PURE || isPureJdk(name);
    }
    return user.libraries().stream().anyMatch(library -> isWithin(name, library));
  }

  private static boolean isPureJdk(String name) {
    return !isWithin(name, LOGGING) && PURE_JDK.stream().anyMatch(jdk -> isWithin(name, jdk));
  }

  private static boolean isUnknown(String root, JavaClass type) {
    return Packages.ALL.stream()
        .noneMatch(known -> isWithin(type.getPackageName(), root + "." + known.name()));
  }

  private static boolean isWithin(String name, String prefix) {
    return name.equals(prefix) || name.startsWith(prefix + ".");
  }
}
