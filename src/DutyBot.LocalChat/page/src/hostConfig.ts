import { HostConfig } from "adaptivecards";

const color = (name: string) => ({ default: `var(--${name})`, subtle: `var(--${name}-soft)` });

const foregroundColors = {
  default: color("ink"),
  dark: color("ink"),
  light: color("ink"),
  accent: color("accent"),
  good: color("good"),
  warning: color("warning"),
  attention: color("attention"),
};

const style = (name: string) => ({ backgroundColor: `var(--${name}-ground)`, foregroundColors });

/** Teams' proportions in the page's own colours; every colour is a variable of page.css, so that the dark theme needs no second table. */
export const hostConfig = new HostConfig({
  spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 14 },
  separator: { lineThickness: 1, lineColor: "var(--line)" },
  supportsInteractivity: true,
  fontTypes: {
    default: {
      fontFamily: "inherit",
      fontSizes: { small: 12.5, default: 14.5, medium: 15.5, large: 18, extraLarge: 22 },
      fontWeights: { lighter: 400, default: 400, bolder: 600 },
    },
    monospace: {
      fontFamily: "ui-monospace, 'SF Mono', Consolas, monospace",
      fontSizes: { small: 12, default: 13.5, medium: 14.5, large: 17, extraLarge: 21 },
      fontWeights: { lighter: 400, default: 400, bolder: 600 },
    },
  },
  imageSizes: { small: 32, medium: 52, large: 100 },
  containerStyles: {
    default: { backgroundColor: "transparent", foregroundColors },
    emphasis: style("emphasis"),
    good: style("good"),
    attention: style("attention"),
    warning: style("warning"),
    accent: style("accent"),
  },
  inputs: {
    label: {
      inputSpacing: "small",
      requiredInputs: { weight: "default", size: "small", isSubtle: true, suffix: " *", suffixColor: "attention" },
      optionalInputs: { weight: "default", size: "small", isSubtle: true },
    },
    errorMessage: { size: "small", color: "attention", weight: "default" },
  },
  actions: {
    maxActions: 10,
    spacing: "medium",
    buttonSpacing: 0,
    showCard: { actionMode: "inline", inlineTopMargin: 12, style: "emphasis" },
    actionsOrientation: "horizontal",
    actionAlignment: "left",
    allowTitleToWrap: true,
  },
  adaptiveCard: { allowCustomStyle: false },
  factSet: {
    title: { size: "default", isSubtle: true, weight: "default", wrap: true, maxWidth: 120 },
    value: { size: "default", wrap: true },
    spacing: 12,
  },
  textStyles: { heading: { size: "large", weight: "bolder" }, columnHeader: { weight: "bolder" } },
  textBlock: { headingLevel: 3 },
});
