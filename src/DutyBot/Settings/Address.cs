namespace DutyBot.Settings;

/// <summary>Where the bot listens: ASP.NET Core's own setting, however it is given. TLS ends before the bot (product 2), so that it listens to plain http alone.</summary>
internal static class Address
{
    private const string Urls = "Urls", Default = "http://localhost:3978";

    // Any other way to say it wins over the default; in appsettings.json the default would win over ASPNETCORE_URLS.
    private static readonly string[] OtherWays = ["HTTP_PORTS", "HTTPS_PORTS", "Kestrel:Endpoints"];

    public static void SetDefault(IConfiguration configuration)
    {
        if (configuration[Urls] is null or "" && !OtherWays.Any(way => configuration.GetSection(way).Exists()))
            configuration[Urls] = Default;
    }

    /// <exception cref="WrongSettingException">One sentence that names the wrong address.</exception>
    public static void Check(IConfiguration configuration)
    {
        foreach (var address in (configuration[Urls] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!CanListen(address))
                throw new WrongSettingException($"Urls holds '{address}': write an address such as {Default}.");
        }
    }

    private static bool CanListen(string address)
    {
        try
        {
            // Kestrel finds no free port for the name localhost, only for an IP address.
            return BindingAddress.Parse(address) is { Scheme: "http", PathBase: "" } parsed && (parsed.Port > 0 || !parsed.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase));
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
