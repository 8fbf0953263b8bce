namespace Restitution.Storage.IdentityVault;

/// <summary>Wraps the data keys of persons by a key that lies elsewhere than the identities do.</summary>
public interface IKeyWrapping
{
    /// <summary>The key by which data keys are wrapped now; it says which version of it. No secret.</summary>
    string CurrentKeyId { get; }

    Task<WrappedKey> Wrap(ReadOnlyMemory<byte> dataKey, CancellationToken cancellation);

    /// <summary>The data key; whoever asked for it clears it after use.</summary>
    /// <exception cref="Refusals.RefusedException">
    /// The key that wrapped it is not there any more, or the wrapped bytes were changed.
    /// </exception>
    Task<byte[]> Unwrap(WrappedKey wrapped, CancellationToken cancellation);
}

/// <summary>A data key as it is kept: useless without the key that wrapped it.</summary>
public sealed record WrappedKey(string KeyId, byte[] Wrapped)
{
    public override string ToString() => "(a wrapped key)";
}
