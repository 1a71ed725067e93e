using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace DutyBot.BotFramework.Tests;

/// <summary>A certificate authority of our own, so that https is real and no machine has to trust it.</summary>
internal static class PrivateAuthority
{
    private static readonly DateTimeOffset Begin = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset End = new(2090, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly X509Certificate2 Root = MakeRoot();

    internal static X509Certificate2 Localhost { get; } = MakeLocalhost();

    /// <summary>What an office puts into a file for its machines to trust.</summary>
    internal static string Pem => Root.ExportCertificatePem();

    /// <summary>Connections that trust this authority and no other.</summary>
    internal static SocketsHttpHandler Handler() => new()
    {
        AllowAutoRedirect = false,
        SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = (_, certificate, _, errors) => IsOurs(certificate, errors) },
    };

    internal static X509Certificate2 SelfSigned(RSA key, DateTimeOffset from, DateTimeOffset to) =>
        new CertificateRequest("CN=signing", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(from, to);

    private static bool IsOurs(X509Certificate? certificate, SslPolicyErrors errors)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(Root);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        return certificate is X509Certificate2 ours && (errors & SslPolicyErrors.RemoteCertificateNameMismatch) == 0 && chain.Build(ours);
    }

    private static X509Certificate2 MakeRoot()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=Private Root", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        return X509CertificateLoader.LoadPkcs12(request.CreateSelfSigned(Begin, End).Export(X509ContentType.Pfx), null);
    }

    private static X509Certificate2 MakeLocalhost()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var signed = request.Create(Root, Begin, End, [1, 2, 3, 4]);
        return X509CertificateLoader.LoadPkcs12(signed.CopyWithPrivateKey(key).Export(X509ContentType.Pfx), null);
    }
}
