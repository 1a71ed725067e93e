using DutyBot.Domain.Units;

namespace DutyBot.Importing;

/// <summary>How an import was asked for.</summary>
/// <param name="Check">Says what would be done and does not do it.</param>
/// <param name="Force">Takes the files' also where something was changed in chat.</param>
internal sealed record ImportAsked(string Folder, bool Check, bool Force);

/// <summary>Reads a folder, compares it with what the store holds, and puts in what differs.</summary>
/// <param name="open">Opens the store once there is something to compare, so that refused files make none; null where a check finds no store yet.</param>
/// <param name="database">The store's file, named where it has to be deleted first.</param>
internal sealed class DirectoryImporting(Func<IDistrictStore?> open, string database, TimeZoneInfo zone, TextWriter output)
{
    private readonly ImportReport report = new(zone);

    /// <summary>True: done. False: refused, with every reason printed, and nothing was written.</summary>
    /// <exception cref="Domain.StoreUnavailableException">The store took nothing.</exception>
    public async Task<bool> RunAsync(ImportAsked asked, DateTimeOffset at, CancellationToken cancel)
    {
        if (!Directory.Exists(asked.Folder))
            return await RefuseAsync($"There is no folder {Path.GetFullPath(asked.Folder)}.");

        var read = DirectoryFiles.Read(asked.Folder);
        if (read.LeftAlone.Count > 0)
            await output.WriteLineAsync($"Left alone: {string.Join(", ", read.LeftAlone)}.");

        switch (read)
        {
            case DirectoryRead.Faulty faulty:
                foreach (var fault in faulty.Faults)
                    await output.WriteLineAsync(fault.ToString());
                return await RefuseAsync($"{ImportReport.Counted(faulty.Faults.Count, "fault", "faults")}: nothing was imported.");
            case DirectoryRead.Complete complete:
                return await CompareAsync(complete.District, asked, at, cancel);
            default:
                throw new InvalidOperationException("A folder is read completely or with faults.");
        }
    }

    private async Task<bool> CompareAsync(District files, ImportAsked asked, DateTimeOffset at, CancellationToken cancel)
    {
        var store = open();
        await output.WriteLineAsync($"{files.Name}: {ImportReport.Counts(files)}.");
        var version = store is null ? 0 : await store.VersionAsync(cancel);
        if (store is null || version == 0)
            return await PutAsync(store, new DirectoryImport(version, at, files, IsDemo: false, []), asked, differs: true, cancel);

        var (before, isDemo) = (await store.ReadAsync(cancel), await store.IsDemoAsync(cancel));
        if (isDemo && before.Name != files.Name)
            return await RefuseAsync($"The store holds the demo district: delete {database} first, nothing was imported.");

        var inChat = await store.ChangedInChatAsync(cancel);
        var merge = DirectoryMerge.Of(files, asked.Force ? [] : inChat);
        if (merge.Clashes.Count > 0)
        {
            foreach (var clash in merge.Clashes)
                await output.WriteLineAsync(ImportReport.Clash(clash));
            return await RefuseAsync($"{ImportReport.Counted(merge.Clashes.Count, "fault", "faults")}: nothing was imported.");
        }

        var difference = DirectoryDifference.Between(before, merge.District);
        foreach (var line in report.Lines(difference, merge, before))
            await output.WriteLineAsync(line);
        var differs = !difference.IsNothing || inChat.Count != merge.StillOfChat.Count;
        return await PutAsync(store, new DirectoryImport(version, at, merge.District, isDemo, merge.StillOfChat), asked, differs, cancel);
    }

    private async Task<bool> PutAsync(IDistrictStore? store, DirectoryImport import, ImportAsked asked, bool differs, CancellationToken cancel)
    {
        if (asked.Check || store is null)
        {
            await output.WriteLineAsync("No fault was found; nothing was imported, because this was a check.");
            return true;
        }

        if (!differs)
        {
            await output.WriteLineAsync("Nothing was written.");
            return true;
        }

        if (!await store.ImportAsync(import, cancel))
            return await RefuseAsync("The directory was changed in the meantime: import again, nothing was imported.");
        await output.WriteLineAsync("Imported.");
        return true;
    }

    private async Task<bool> RefuseAsync(string sentence)
    {
        await output.WriteLineAsync(sentence);
        return false;
    }
}
