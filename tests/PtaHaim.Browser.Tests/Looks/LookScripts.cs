namespace PtaHaim.Browser.Tests.Looks;

/// <summary>Looks that run in the page. Each gives a list of sentences, empty where all is well.</summary>
internal static class LookScripts
{
    public const string FontsAreThere = "() => document.fonts.ready.then(() => true)";

    public const string Axe = """
        async ([type, values]) => {
          const result = await axe.run(document, { runOnly: { type, values }, resultTypes: ["violations"] });
          return result.violations.flatMap(violation => violation.nodes.map(node =>
            `${violation.id} at ${node.target.join(" ")}: ${node.html.slice(0, 160)} ${node.any.map(check => check.message).join("; ")}`));
        }
        """;

    /// <summary>
    /// The document's own width, and every line of text and every control that ends outside of the window: the main part
    /// clips what leaves it, so its width alone would hide a cut text. What scrolls inside a box of its own may be wider.
    /// </summary>
    public const string Sideways = """
        () => {
          const width = document.documentElement.clientWidth;
          const found = [];
          if (document.scrollingElement.scrollWidth > width)
            found.push(`the document is ${document.scrollingElement.scrollWidth} px wide`);
          const excused = element => element.closest(".sr, .skip, .scroll, .ledger.stack thead, svg");
          const report = (element, box, text) => {
            if (box.width > 0 && (box.right > width + 0.5 || box.left < -0.5))
              found.push(`${element.tagName.toLowerCase()}.${element.className} from ${box.left.toFixed(1)} to ${box.right.toFixed(1)}: ${text.trim().slice(0, 60)}`);
          };
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          const range = document.createRange();
          while (walker.nextNode()) {
            const element = walker.currentNode.parentElement;
            if (!walker.currentNode.data.trim() || excused(element) || !element.checkVisibility()) continue;
            range.selectNodeContents(walker.currentNode);
            for (const box of range.getClientRects()) report(element, box, walker.currentNode.data);
          }
          for (const element of document.querySelectorAll("a, button, input, select, summary"))
            if (!excused(element) && element.checkVisibility()) report(element, element.getBoundingClientRect(), element.textContent);
          return found;
        }
        """;

    /// <summary>
    /// Targets smaller than 24 by 24 px. WCAG 2.5.8 excuses a target in a sentence, whose size the line height of other
    /// text limits; source numbers are not excused.
    /// </summary>
    public const string SmallTargets = """
        () => {
          const inSentence = target => {
            if (target.matches(".cite, .back") || !getComputedStyle(target).display.startsWith("inline")) return false;
            let block = target.parentElement;
            while (getComputedStyle(block).display === "inline") block = block.parentElement;
            const copy = block.cloneNode(true);
            for (const other of copy.querySelectorAll("a, button, .sr, svg")) other.remove();
            return /[\p{L}\p{N}]{2}/u.test(copy.textContent);
          };
          const found = [];
          for (const target of document.querySelectorAll("a[href], button, input:not([type=hidden]), select, summary")) {
            if (!target.checkVisibility() || target.closest(".sr, .skip")) continue;
            const { width, height } = target.getBoundingClientRect();
            if ((width >= 23.99 && height >= 23.99) || inSentence(target)) continue;
            found.push(`${target.tagName.toLowerCase()}.${target.className} "${target.textContent.trim().slice(0, 40)}" ` +
              `${width.toFixed(1)} × ${height.toFixed(1)} in ${target.parentElement.outerHTML.slice(0, 80)}`);
          }
          return found;
        }
        """;

    /// <summary>
    /// Controls of forms that nobody finds or can point at: outside of the page or of their form, or covered by something
    /// else.
    /// </summary>
    public const string LostControls = """
        () => {
          const found = [];
          for (const control of document.querySelectorAll("form :is(input:not([type=hidden]), select, textarea, button)")) {
            if (!control.checkVisibility()) continue;
            control.scrollIntoView({ block: "center", behavior: "instant" });
            const box = control.getBoundingClientRect();
            const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
            const said = `${control.outerHTML.slice(0, 100)} at ${box.left.toFixed(0)}, ${box.top.toFixed(0)}`;
            if (!hit || !(control === hit || control.contains(hit) || hit.contains(control) && hit.matches("label")))
              found.push(`${said} is out of reach behind ${hit?.outerHTML.slice(0, 60)}`);
            const form = control.form.getBoundingClientRect();
            if (box.left < form.left - 1 || box.right > form.right + 1 || box.top < form.top - 1 || box.bottom > form.bottom + 1)
              found.push(`${said} is outside of its form`);
          }
          scrollTo(0, 0);
          return found;
        }
        """;

    /// <summary>Everything inline that a policy without unsafe-inline refuses, in the page as it was sent.</summary>
    public const string Inline = """
        async () => {
          const sent = new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html");
          const found = [];
          for (const element of sent.querySelectorAll("*")) {
            const start = element.outerHTML.slice(0, 90);
            if (element.matches("style, script:not([src], [type$=json])")) found.push(start);
            for (const { name, value } of element.attributes)
              if (name === "style" || name.startsWith("on") || /^\s*javascript:/i.test(value)) found.push(start);
          }
          return found;
        }
        """;

    public const string DanglingLinks = """
        () => [...document.querySelectorAll("a[href^='#']")].map(link => link.getAttribute("href"))
          .filter(address => !document.getElementById(address.slice(1)))
        """;

    /// <summary>What can only be pressed has no place on paper, and the paper is white whatever the theme.</summary>
    public const string Paper = """
        () => {
          const pressed = ".skip, nav, .tools, button, .button, .chips, .filters, .actions, .pager, .play, .back, .backs, [role=search]";
          const found = [...document.querySelectorAll(pressed)]
            .filter(element => element.checkVisibility() && (element.matches("button, .button") || element.innerText.trim()))
            .map(element => `${element.outerHTML.slice(0, 80)} is printed`);
          const style = getComputedStyle(document.documentElement);
          if (style.backgroundColor !== "rgb(255, 255, 255)") found.push(`the paper is ${style.backgroundColor}`);
          if (style.color !== "rgb(0, 0, 0)") found.push(`the ink is ${style.color}`);
          return found;
        }
        """;
}
