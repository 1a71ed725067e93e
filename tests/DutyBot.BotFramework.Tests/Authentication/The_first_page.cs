using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Primitives;

namespace DutyBot.BotFramework.Tests;

public sealed class The_first_page
{
    private static readonly string[] Rows = [.. File.ReadAllLines(Readme(), Encoding.UTF8).Where(line => line.StartsWith("| `", StringComparison.Ordinal))];

    public static TheoryData<string> Settings
    {
        get
        {
            var asked = new Asked();
            BotFrameworkSettings.Read(new ConfigurationBuilder().Add(asked).Build());
            return [.. asked.Names.Order(StringComparer.Ordinal), "SSL_CERT_FILE"];
        }
    }

    [Theory]
    [MemberData(nameof(Settings))]
    public void names_every_setting_that_the_wire_reads(string setting)
    {
        var last = setting.LastIndexOf(':');
        Assert.Contains(Rows, row =>
            row.Contains($"`{setting}`", StringComparison.Ordinal)
            || row.Contains($"`{setting}:N`", StringComparison.Ordinal)
            // Beside another of the same parent only the end is written.
            || (last > 0 && row.Contains($"`{setting[..last]}:", StringComparison.Ordinal) && row.Contains($"`{setting[last..]}`", StringComparison.Ordinal)));
    }

    [Fact]
    public void is_asked_about_all_of_them() => Assert.InRange(Settings.Count, 19, 30);

    private static string Readme([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "README.md");

    /// <summary>Settings without a value, that keep what they were asked for.</summary>
    private sealed class Asked : IConfigurationSource, IConfigurationProvider
    {
        public HashSet<string> Names { get; } = new(StringComparer.OrdinalIgnoreCase);

        public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

        public bool TryGet(string key, out string? value)
        {
            Names.Add(key);
            value = null;
            return false;
        }

        public void Set(string key, string? value) => throw new NotSupportedException();

        public IChangeToken GetReloadToken() => new CancellationChangeToken(CancellationToken.None);

        public void Load()
        {
        }

        public IEnumerable<string> GetChildKeys(IEnumerable<string> earlierKeys, string? parentPath)
        {
            Names.Add(parentPath!);
            return earlierKeys;
        }
    }
}
