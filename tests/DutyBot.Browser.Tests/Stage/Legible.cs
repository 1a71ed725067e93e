using System.Text.Json;
using System.Text.RegularExpressions;
using DutyBot.Domain;
using Microsoft.Playwright;

namespace DutyBot.Browser.Tests.Stage;

/// <summary>What a person may expect of everything in view: nothing cut off, buttons large enough for a thumb, one language, no ids.</summary>
internal static partial class Legible
{
    private const string Look = """
        () => {
          const seen = (element) => element.offsetParent !== null;
          const faults = [], texts = [];
          const width = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth > width) faults.push('the page is wider than the window');
          for (const element of [...document.querySelectorAll('.message.bot .card, .message.bot .bubble, .answer, .banner .what')].filter(seen)) {
            texts.push(element.innerText);
            if (element.scrollWidth > element.clientWidth + 1) faults.push('cut off: ' + element.innerText.slice(0, 60));
          }
          for (const text of [...document.querySelectorAll('.card .ac-textBlock')].filter(seen)) {
            const lines = text.getBoundingClientRect().height / parseFloat(getComputedStyle(text).fontSize);
            if (text.innerText && lines < 1.35) faults.push('cut at the foot: ' + text.innerText.slice(0, 60));
          }
          for (const button of [...document.querySelectorAll('.card .ac-pushButton')].filter(seen)) {
            const box = button.getBoundingClientRect(), card = button.closest('.card').getBoundingClientRect();
            if (button.scrollWidth > button.clientWidth + 1) faults.push('cut button: ' + button.innerText);
            if (box.left < card.left || box.right > card.right) faults.push('button outside its card: ' + button.innerText);
            if (box.height < (width < 720 ? 42 : 36)) faults.push('button too small: ' + button.innerText);
          }
          return JSON.stringify({ faults, texts });
        }
        """;

    public static async Task AssertAsync(IPage page, Language language, string moment)
    {
        var seen = JsonDocument.Parse(await page.EvaluateAsync<string>(Look)).RootElement;
        var faults = seen.GetProperty("faults").EnumerateArray().Select(fault => fault.GetString()!).ToList();
        foreach (var text in seen.GetProperty("texts").EnumerateArray().Select(text => text.GetString()!))
        {
            if ((language == Language.English ? Han() : Latin()).Match(text) is { Success: true } foreign)
                faults.Add($"another language, '{foreign.Value}': {text}");
            if (Id().Match(text) is { Success: true } id)
                faults.Add($"an id, '{id.Value}': {text}");
        }

        Assert.True(faults.Count == 0, $"{moment}: {string.Join(Environment.NewLine, faults)}");
    }

    [GeneratedRegex("[A-Za-z]{2,}")]
    private static partial Regex Latin();

    [GeneratedRegex(@"[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]+")]
    private static partial Regex Han();

    [GeneratedRegex(@"\bdemo-|\b[TDOL]\d\d\b|\d{8}-\d\d|\$\{|undefined|\{\d\}")]
    private static partial Regex Id();
}
