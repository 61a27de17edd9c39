package dev.bespoke.processor.declaration;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Finds annotations that nothing imports, so that they may be ours. Those that class files bear are
 * of no account: nobody need have them.
 *
 * <p>Elements show them on ECJ and on newer JDKs. The javac of JDK 17 leaves them out, so that they
 * are looked for in its trees.
 */
public final class MissingAnnotations {
  private final @Nullable Trees trees;

  /**
   * Creates a finder.
   *
   * @param trees javac's; null for another compiler
   */
  public MissingAnnotations(@Nullable Trees trees) {
    this.trees = trees;
  }

  /**
   * Whether annotations of types within an element are not to be seen: before JDK 22 javac shows
   * none that a class file bears (JDK-8225377).
   */
  boolean areHiddenOnTypes(Element element) {
    if (trees == null || Runtime.version().feature() >= 22) {
      return false;
    }
    Element type = element;
    while (type != null && !(type instanceof TypeElement)) {
      type = type.getEnclosingElement();
    }
    return type != null && trees.getTree(type) == null;
  }

  /** Whether one is on a method or its parameters. */
  boolean areOn(ExecutableElement method) {
    return isOn(method) || isOnAny(method.getParameters()) || areInTree(method);
  }

  /** Whether one is on a type, or on a component of a record. */
  boolean areOn(TypeElement type) {
    boolean record = type.getKind() == ElementKind.RECORD; // of others ECJ may not be asked
    return isOn(type) || (record && isOnAny(type.getRecordComponents())) || areInTree(type);
  }

  private static boolean isOnAny(List<? extends Element> elements) {
    for (Element element : elements) {
      if (isOn(element)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOn(Element element) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      if (mirror.getAnnotationType().getKind() == TypeKind.ERROR
          && mayBeOurs((TypeElement) mirror.getAnnotationType().asElement())) {
        return true;
      }
    }
    return false;
  }

  private static boolean mayBeOurs(TypeElement annotation) {
    String name = annotation.getQualifiedName().toString();
    return name.indexOf('.') < 0 || AnnotationNames.hasSimple(InterfaceReader.simpleName(name));
  }

  private boolean areInTree(Element element) {
    Tree tree = trees == null ? null : trees.getTree(element);
    TreePath path = trees == null || tree == null ? null : trees.getPath(element);
    if (trees == null || path == null) {
      return false;
    }
    for (AnnotationTree annotation : annotations(path.getLeaf())) {
      TypeMirror type = trees.getTypeMirror(new TreePath(path, annotation.getAnnotationType()));
      if (type != null && type.getKind() == TypeKind.ERROR) {
        return true;
      }
    }
    return false;
  }

  private static List<AnnotationTree> annotations(Tree tree) {
    List<AnnotationTree> annotations = new ArrayList<>();
    if (tree instanceof MethodTree method) {
      annotations.addAll(method.getModifiers().getAnnotations());
      method.getParameters().forEach(p -> annotations.addAll(p.getModifiers().getAnnotations()));
    } else if (tree instanceof ClassTree type) {
      annotations.addAll(type.getModifiers().getAnnotations());
      for (Tree member : type.getMembers()) {
        if (type.getKind() == Tree.Kind.RECORD && member instanceof VariableTree component) {
          annotations.addAll(component.getModifiers().getAnnotations());
        }
      }
    }
    return annotations;
  }
}
