using System.CommandLine;
using System.Text;
using DutyBot.CommandLine;
using DutyBot.Domain.Units;

namespace DutyBot.CallList;

/// <summary>The verb <c>call-list [FILE]</c>: the duty phones and whoever is on duty, on one page.</summary>
internal sealed class CallListVerb : Verb
{
    private readonly Argument<string?> file = new("FILE") { Description = "A page to print (.html) or a text (.txt); without it the text is printed here.", Arity = ArgumentArity.ZeroOrOne };

    public CallListVerb(IReadOnlyList<string> settings)
        : base("call-list", "Lists the duty phones of all units with whoever is on duty, for the day chat is down.", settings) => Add(file);

    protected override async Task<int> RunAsync(ParseResult line, VerbRun run, CancellationToken cancel)
    {
        var to = line.GetValue(file);
        if (to is not null && Path.GetExtension(to).ToUpperInvariant() is not (".HTML" or ".TXT"))
            return await RefuseAsync(run.Output, $"{to}: name a file that ends with .html or .txt.");
        await using var store = run.OpenToRead();
        var duty = await store.GetRequiredService<Office>().AtAsync(run.Now, cancel);
        if (duty.District.Units.Count == 0)
            return await RefuseAsync(run.Output, $"There are no units of the district '{run.Setup.District}' in the store {run.Database} yet: import them first.");

        var sheet = CallSheet.Of(duty, run.Setup.Language);
        if (to is null)
        {
            await run.Output.WriteAsync(CallSheetText.Of(sheet));
            return Done;
        }

        var words = to.EndsWith("html", StringComparison.OrdinalIgnoreCase) ? CallSheetPage.Of(sheet) : CallSheetText.Of(sheet);
        try
        {
            await File.WriteAllTextAsync(to, words, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), cancel);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return await RefuseAsync(run.Output, $"{to} could not be written: {fault.Message}");
        }

        await run.Output.WriteLineAsync($"Written to {Path.GetFullPath(to)}: {sheet.Rows} units.");
        return Done;
    }
}
