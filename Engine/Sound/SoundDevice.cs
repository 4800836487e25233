namespace GlassCity.Engine.Sound;

/// <summary>Whether this machine can be heard.</summary>
public static class SoundDevice
{
    /// <summary>Opens the person's device for a moment.</summary>
    /// <returns>Its name; null where there is none to play on.</returns>
    /// <exception cref="UserError">OpenAL Soft is missing; says what to install.</exception>
    public static string? Find()
    {
        if (!OpenAl.TryLoad())
        {
            throw new UserError($"OpenAL Soft is missing; {OpenAl.Remedy}");
        }

        try
        {
            using OpenAlOutput output = OpenAlOutput.Open();
            return output.Name;
        }
        catch (UserError)
        {
            return null;
        }
    }
}
