#nullable enable
using System.Security.Cryptography.X509Certificates;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace DutyBot.BotFramework;

/// <summary>Asks for tokens as this app: by secret, by certificate, or as a managed identity (protocol 1.5).</summary>
internal static class TokenSource
{
    internal const string HttpClientName = "DutyBot.Tokens";

    /// <param name="scope">Audience without <c>/.default</c>.</param>
    internal static Func<Task<AccessToken>> For(BotFrameworkSettings settings, string scope, IHttpClientFactory clients) =>
        settings.AppType == AppType.UserAssignedMsi ? AsManagedIdentity(settings, scope, clients) : AsApp(settings, scope, clients);

    private static Func<Task<AccessToken>> AsManagedIdentity(BotFrameworkSettings settings, string scope, IHttpClientFactory clients)
    {
        var identity = ManagedIdentityApplicationBuilder
            .Create(ManagedIdentityId.WithUserAssignedClientId(settings.AppId))
            .WithHttpClientFactory(new Clients(clients))
            .Build();
        // The cache above is the only one: when it asks, it wants a new one.
        return async () => Read(await identity.AcquireTokenForManagedIdentity(scope).WithForceRefresh(true).ExecuteAsync());
    }

    private static Func<Task<AccessToken>> AsApp(BotFrameworkSettings settings, string scope, IHttpClientFactory clients)
    {
        var builder = ConfidentialClientApplicationBuilder
            .Create(settings.AppId)
            .WithAuthority(Authority(settings), settings.ValidateAuthority)
            .WithInstanceDiscovery(settings.ValidateAuthority)
            .WithHttpClientFactory(new Clients(clients));
        var app = (settings.CertificatePath is { } path
            ? builder.WithCertificate(LoadCertificate(path, settings.CertificatePassword), sendX5C: true)
            : builder.WithClientSecret(settings.Password)).Build();

        string[] scopes = [scope.TrimEnd('/') + "/.default"];
        return async () => Read(await app.AcquireTokenForClient(scopes).WithForceRefresh(true).ExecuteAsync());
    }

    /// <exception cref="System.Security.Cryptography.CryptographicException">The file holds no certificate with a key that the password opens.</exception>
    internal static X509Certificate2 LoadCertificate(string path, string? password) =>
        Path.GetExtension(path).Equals(".pem", StringComparison.OrdinalIgnoreCase)
            ? password is null ? X509Certificate2.CreateFromPemFile(path) : X509Certificate2.CreateFromEncryptedPemFile(path, password)
            : X509CertificateLoader.LoadPkcs12FromFile(path, password);

    private static string Authority(BotFrameworkSettings settings)
    {
        var tenant = settings.AppType == AppType.SingleTenant || settings.Cloud.DefaultTenant.Length == 0 ? settings.TenantId : settings.Cloud.DefaultTenant;
        return settings.Cloud.Login.Replace("{tenant}", tenant, StringComparison.Ordinal);
    }

    private static AccessToken Read(AuthenticationResult result) => new(result.AccessToken, result.ExpiresOn);

    private sealed class Clients(IHttpClientFactory clients) : IMsalHttpClientFactory
    {
        public HttpClient GetHttpClient() => clients.CreateClient(HttpClientName);
    }
}
